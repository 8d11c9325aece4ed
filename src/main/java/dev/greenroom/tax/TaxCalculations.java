package dev.greenroom.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.greenroom.money.Money;
import dev.greenroom.tax.PaymentFacts.Past;
import dev.greenroom.tax.TaxCalculation.Step;
import dev.greenroom.tax.TaxDesk.Payment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored calculations. Each set of arguments is at most one chunk. */
@Component
class TaxCalculations {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final ObjectMapper json = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    TaxCalculations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** One creator's calendar year: what cumulates together. */
    record Year(String creatorId, int year) implements Comparable<Year> {
        static Year of(Payment payment) {
            return new Year(payment.creatorId().value(), payment.date().getYear());
        }

        @Override
        public int compareTo(Year other) {
            int byCreator = creatorId.compareTo(other.creatorId);
            return byCreator != 0 ? byCreator : Integer.compare(year, other.year);
        }
    }

    /** Whose sums these payouts are in. */
    List<Year> years(Collection<String> payouts) {
        return named.query(
                "select distinct creator_id, tax_year from tax_calculation where payout_id in (:payouts)",
                Map.of("payouts", payouts),
                (row, number) -> new Year(row.getString("creator_id"), row.getInt("tax_year")));
    }

    /** Holds these years until the transaction ends, always in the same order. */
    void lock(Collection<Year> years) {
        if (years.isEmpty()) {
            return;
        }
        var sorted = years.stream().distinct().sorted().toList();
        jdbc.batchUpdate(
                "insert into tax_year (creator_id, tax_year) values (?, ?) on conflict do nothing",
                sorted.stream()
                        .map(year -> new Object[] {year.creatorId(), year.year()})
                        .toList());
        named.query(
                """
                select creator_id from tax_year where creator_id in (:creators) and tax_year in (:years)
                order by creator_id, tax_year for update""",
                parameters(sorted),
                row -> {});
    }

    /** A payout's calculation in force. */
    record Counted(String payout, Past past) {}

    /** What counts in these years, in the order it was calculated. */
    Map<Year, List<Counted>> counted(Collection<Year> years) {
        var counted = new HashMap<Year, List<Counted>>();
        named.query(
                """
                select payout_id, creator_id, tax_year, residence, method, paid_on, gross, vat, income_tax
                from tax_calculation where creator_id in (:creators) and tax_year in (:years) and reversed_at is null
                order by id""",
                parameters(years),
                row -> {
                    counted.computeIfAbsent(
                                    new Year(row.getString("creator_id"), row.getInt("tax_year")),
                                    year -> new ArrayList<>())
                            .add(new Counted(row.getString("payout_id"), past(row)));
                });
        return counted;
    }

    /** As {@link #counted}, without whose payouts they are. */
    Map<Year, List<Past>> past(Collection<Year> years) {
        var past = new HashMap<Year, List<Past>>();
        counted(years)
                .forEach((year, counted) -> past.put(
                        year, counted.stream().map(Counted::past).collect(Collectors.toCollection(ArrayList::new))));
        return past;
    }

    private static Map<String, ?> parameters(Collection<Year> years) {
        return Map.of(
                "creators", years.stream().map(Year::creatorId).distinct().toList(),
                "years", years.stream().map(Year::year).distinct().toList());
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getString("residence"),
                Method.valueOf(row.getString("method")),
                row.getObject("paid_on", LocalDate.class),
                row.getBigDecimal("gross"),
                row.getBigDecimal("vat"),
                row.getBigDecimal("income_tax"));
    }

    /** Those not reversed, by payout. */
    Map<String, TaxCalculation> current(Collection<String> payouts) {
        var current = new HashMap<String, TaxCalculation>();
        named.query(
                """
                select payout_id, gross, vat, surcharges, income_tax, net, steps
                from tax_calculation where payout_id in (:payouts) and reversed_at is null""",
                Map.of("payouts", payouts),
                row -> {
                    current.put(row.getString("payout_id"), calculation(row));
                });
        return current;
    }

    private TaxCalculation calculation(ResultSet row) throws SQLException {
        return new TaxCalculation(
                Money.cny(row.getBigDecimal("gross")),
                Money.cny(row.getBigDecimal("vat")),
                Money.cny(row.getBigDecimal("surcharges")),
                Money.cny(row.getBigDecimal("income_tax")),
                Money.cny(row.getBigDecimal("net")),
                steps(row.getString("steps")));
    }

    /** How often each payout was calculated before. */
    Map<String, Integer> rounds(Collection<String> payouts) {
        var rounds = new HashMap<String, Integer>();
        named.query(
                "select payout_id, max(round) as last from tax_calculation where payout_id in (:payouts) group by payout_id",
                Map.of("payouts", payouts),
                row -> {
                    rounds.put(row.getString("payout_id"), row.getInt("last"));
                });
        return rounds;
    }

    record NewCalculation(Payment payment, PaymentFacts facts, int round, TaxCalculation calculation) {}

    void store(List<NewCalculation> calculations, OffsetDateTime now) {
        jdbc.batchUpdate(
                """
                insert into tax_calculation (payout_id, round, creator_id, tax_year, paid_on, residence,
                    agency_filing_consent, method, gross, vat, surcharges, income_tax, net, steps, calculated_at,
                    week, rules, carried_sales, carried_vat, carried_income, carried_income_vat, carried_tax, carried_months,
                    treaty_rate, carried_treaty)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                calculations.stream().map(one -> row(one, now)).toList());
    }

    private Object[] row(NewCalculation one, OffsetDateTime now) {
        var payment = one.payment();
        var result = one.calculation();
        var carried = one.facts().carried();
        return new Object[] {
            payment.payoutId().value(),
            one.round(),
            payment.creatorId().value(),
            payment.date().getYear(),
            payment.date(),
            payment.residence(),
            payment.agencyFilingConsent(),
            one.facts().method().name(),
            result.gross().amount(),
            result.vat().amount(),
            result.surcharges().amount(),
            result.incomeTax().amount(),
            result.net().amount(),
            text(result.steps()),
            now,
            payment.week().toString(),
            RuleVersion.text(result.rules()),
            carried.sales(),
            carried.vat(),
            carried.income(),
            carried.incomeVat(),
            carried.tax(),
            carried.months(),
            one.facts().treatyRate(),
            carried.treaty()
        };
    }

    void reverse(Collection<String> payouts, OffsetDateTime now) {
        named.update(
                "update tax_calculation set reversed_at = :now where payout_id in (:payouts) and reversed_at is null",
                Map.of("now", now, "payouts", payouts));
    }

    void paidOn(LocalDate date, Collection<String> payouts) {
        named.update(
                "update tax_calculation set paid_on = :date where payout_id in (:payouts) and reversed_at is null",
                Map.of("date", date, "payouts", payouts));
    }

    private String text(List<Step> steps) {
        try {
            return json.writeValueAsString(steps);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Step> steps(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored steps are not JSON", broken);
        }
    }
}
