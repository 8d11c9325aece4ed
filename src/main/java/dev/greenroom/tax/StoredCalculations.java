package dev.greenroom.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.TaxCalculation.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A week's calculations with what they depended on, read a page at a time: a week of any size takes little memory. */
@Component
class StoredCalculations {
    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    StoredCalculations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param rules the versions that were used
     * @param exactSteps false for what was stored before inputs were: its figures stand, its steps were worded otherwise
     */
    record Stored(
            long id,
            PayoutId payoutId,
            CreatorId creatorId,
            PaymentFacts facts,
            List<RuleVersion> rules,
            boolean exactSteps,
            TaxCalculation result) {}

    /** In the order they were calculated, those that were taken back as well. */
    void each(BonusWeek week, Consumer<Stored> reader) {
        each(week, "", reader);
    }

    /** In the order they were calculated, only those in force. */
    void eachInForce(BonusWeek week, Consumer<Stored> reader) {
        each(week, " and reversed_at is null", reader);
    }

    private void each(BonusWeek week, String filter, Consumer<Stored> reader) {
        long after = 0;
        List<Stored> page;
        do {
            page = jdbc.sql("select * from tax_calculation where week = ? and id > ?" + filter + " order by id limit "
                            + PAGE)
                    .params(week.toString(), after)
                    .query(this::stored)
                    .list();
            page.forEach(reader);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
    }

    /** Those in force of these payouts. At most one chunk. */
    Map<PayoutId, Stored> inForce(Collection<PayoutId> payouts) {
        return jdbc
                .sql("select * from tax_calculation where payout_id in (:payouts) and reversed_at is null")
                .param("payouts", payouts.stream().map(PayoutId::value).toList())
                .query(this::stored)
                .stream()
                .collect(Collectors.toMap(Stored::payoutId, Function.identity()));
    }

    /** Those in force of these creators' payments of the week. At most one chunk. */
    Map<CreatorId, Stored> inForce(BonusWeek week, Collection<CreatorId> creators) {
        return jdbc
                .sql(
                        """
                        select * from tax_calculation
                        where week = :week and creator_id in (:creators) and reversed_at is null order by id""")
                .param("week", week.toString())
                .param("creators", creators.stream().map(CreatorId::value).toList())
                .query(this::stored)
                .stream()
                .collect(Collectors.toMap(Stored::creatorId, Function.identity(), (one, later) -> later));
    }

    /** The last day on which a payment of the week went out, or was prepared for. */
    Optional<LocalDate> lastDay(BonusWeek week) {
        return jdbc.sql("select paid_on from tax_calculation where week = ? and reversed_at is null"
                        + " order by paid_on desc limit 1")
                .param(week.toString())
                .query(LocalDate.class)
                .optional();
    }

    /** Those with calculations in force, the newest first, at most a year's. */
    List<String> weeks() {
        return jdbc.sql(
                        """
                        select distinct week from tax_calculation where week is not null and reversed_at is null
                        order by week desc limit 53""")
                .query(String.class)
                .list();
    }

    /** The versions that a week's calculations used, by name. */
    List<RuleVersion> rulesOf(BonusWeek week) {
        return jdbc
                .sql("select distinct rules from tax_calculation where week = ? and rules is not null")
                .param(week.toString())
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> RuleVersion.parse(text).stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(RuleVersion::toString))
                .toList();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        var result = new TaxCalculation(
                money(row, "gross"),
                money(row, "vat"),
                money(row, "surcharges"),
                money(row, "income_tax"),
                money(row, "net"),
                steps(row.getString("steps")));
        var rules = row.getString("rules");
        var treatyRate = row.getBigDecimal("treaty_rate");
        var facts = new PaymentFacts(
                row.getString("residence"),
                row.getBoolean("agency_filing_consent"),
                Method.valueOf(row.getString("method")),
                row.getObject("paid_on", LocalDate.class),
                row.getBigDecimal("gross"),
                new Carried(
                        row.getBigDecimal("carried_sales"),
                        row.getBigDecimal("carried_vat"),
                        row.getBigDecimal("carried_income"),
                        row.getBigDecimal("carried_income_vat"),
                        row.getBigDecimal("carried_tax"),
                        row.getInt("carried_months"),
                        row.getBoolean("carried_treaty")),
                treatyRate == null ? null : treatyRate.stripTrailingZeros());
        return new Stored(
                row.getLong("id"),
                new PayoutId(row.getString("payout_id")),
                new CreatorId(row.getString("creator_id")),
                facts,
                rules == null ? result.rules() : RuleVersion.parse(rules),
                rules != null,
                result);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.cny(row.getBigDecimal(column));
    }

    private List<Step> steps(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored steps are not JSON", broken);
        }
    }
}
