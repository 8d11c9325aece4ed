package dev.greenroom.bonus;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Payee;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.tax.TaxOutlook;
import dev.greenroom.tax.TaxOutlook.Paid;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who crosses a line of the tax law with this week's bonus; found chunk by chunk when the bonus is calculated. */
@Component
class Forecasts {
    private static final String RESIDENT = "CN_RESIDENT";

    private final TaxOutlook outlook;
    private final CreatorRegister register;
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Money yearLine;

    Forecasts(
            TaxOutlook outlook,
            CreatorRegister register,
            JdbcTemplate batch,
            Clock clock,
            @Value("${greenroom.tax.business-line:5000000.00}") BigDecimal yearLine) {
        this.outlook = outlook;
        this.register = register;
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
        this.clock = clock;
        this.yearLine = Money.cny(yearLine);
    }

    void clear(BonusWeek week) {
        jdbc.sql("delete from bonus_forecast where week = ?")
                .param(week.toString())
                .update();
    }

    /** Replaces what was found for these creators. */
    void find(BonusWeek week, Map<CreatorId, Money> bonuses) {
        batch.batchUpdate(
                "delete from bonus_forecast where week = ? and creator_id = ?",
                bonuses.keySet().stream()
                        .map(creator -> new Object[] {week.toString(), creator.value()})
                        .toList());
        store(week, crossing(bonuses, LocalDate.now(clock.withZone(BonusWeek.ZONE))));
    }

    private List<Forecast> crossing(Map<CreatorId, Money> bonuses, LocalDate day) {
        var monthLine = outlook.monthLine(day).orElse(null);
        var paid = outlook.paid(bonuses.keySet(), day);
        var candidates = new HashMap<CreatorId, Forecast>();
        bonuses.forEach((creator, bonus) -> {
            var forecast = forecast(creator, day, bonus, paid.getOrDefault(creator, Paid.NOTHING), monthLine);
            if (forecast.crossesMonth() || forecast.crossesYear()) {
                candidates.put(creator, forecast);
            }
        });
        // A payee's facts are sealed: only those of the few who may cross are opened.
        var payees = register.payees(candidates.keySet());
        var crossing = new ArrayList<Forecast>();
        candidates.forEach((creator, forecast) -> {
            var kept = forPayee(forecast, payees.get(creator));
            if (kept.crossesMonth() || kept.crossesYear()) {
                crossing.add(kept);
            }
        });
        return crossing;
    }

    private Forecast forecast(CreatorId creator, LocalDate day, Money bonus, Paid paid, @Nullable Money monthLine) {
        var month = paid.month().plus(bonus);
        var year = paid.twelveMonths().plus(bonus);
        return new Forecast(
                creator,
                day,
                bonus,
                paid.month(),
                month,
                paid.twelveMonths(),
                year,
                monthLine != null && crosses(paid.month(), month, monthLine),
                crosses(paid.twelveMonths(), year, yearLine));
    }

    private static boolean crosses(Money before, Money after, Money line) {
        return before.compareTo(line) <= 0 && after.compareTo(line) > 0;
    }

    /** The month's line is for residents with consent to agency filing, the year's for residents. */
    private static Forecast forPayee(Forecast found, @Nullable Payee payee) {
        boolean resident = payee != null && payee.residence().equals(RESIDENT);
        boolean filed = resident && payee != null && payee.agencyFilingConsent();
        return new Forecast(
                found.creatorId(),
                found.asOf(),
                found.bonus(),
                found.monthBefore(),
                found.monthAfter(),
                found.yearBefore(),
                found.yearAfter(),
                found.crossesMonth() && filed,
                found.crossesYear() && resident);
    }

    private void store(BonusWeek week, List<Forecast> forecasts) {
        batch.batchUpdate(
                """
                insert into bonus_forecast (week, creator_id, as_of, bonus, month_before, month_after, year_before, year_after,
                    crosses_month, crosses_year) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                forecasts.stream()
                        .map(one -> new Object[] {
                            week.toString(),
                            one.creatorId().value(),
                            one.asOf(),
                            one.bonus().amount(),
                            one.monthBefore().amount(),
                            one.monthAfter().amount(),
                            one.yearBefore().amount(),
                            one.yearAfter().amount(),
                            one.crossesMonth(),
                            one.crossesYear()
                        })
                        .toList());
    }

    record Counts(long month, long year) {}

    Counts counts(BonusWeek week) {
        return jdbc.sql(
                        """
                        select count(case when crosses_month then 1 end) as of_month,
                            count(case when crosses_year then 1 end) as of_year
                        from bonus_forecast where week = ?""")
                .param(week.toString())
                .query((row, number) -> new Counts(row.getLong("of_month"), row.getLong("of_year")))
                .single();
    }

    /** Who crosses the year's line first, then the largest month. */
    Listing<Forecast> page(BonusWeek week, int page, int size) {
        long total = jdbc.sql("select count(*) from bonus_forecast where week = ?")
                .param(week.toString())
                .query(Long.class)
                .single();
        var items = jdbc.sql(
                        """
                        select * from bonus_forecast where week = ?
                        order by crosses_year desc, month_after desc, creator_id limit ? offset ?""")
                .params(week.toString(), size, (long) page * size)
                .query(Forecasts::row)
                .list();
        return new Listing<>(items, total, page, size);
    }

    private static Forecast row(ResultSet row, int number) throws SQLException {
        return new Forecast(
                new CreatorId(row.getString("creator_id")),
                row.getObject("as_of", LocalDate.class),
                Money.cny(row.getBigDecimal("bonus")),
                Money.cny(row.getBigDecimal("month_before")),
                Money.cny(row.getBigDecimal("month_after")),
                Money.cny(row.getBigDecimal("year_before")),
                Money.cny(row.getBigDecimal("year_after")),
                row.getBoolean("crosses_month"),
                row.getBoolean("crosses_year"));
    }
}
