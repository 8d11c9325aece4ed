package dev.greenroom.tax;

import dev.greenroom.money.Money;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How near creators are to the lines of the tax law, before they are paid again. */
@Component
@Transactional(readOnly = true)
public class TaxOutlook {
    private static final int CHUNK = 500;
    private static final int MONTHS_BEFORE = 11;

    private final NamedParameterJdbcTemplate jdbc;
    private final TaxRuleTable table;

    TaxOutlook(NamedParameterJdbcTemplate jdbc, TaxRuleTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The largest gross of a month that is exempt from VAT with agency filing; empty when no such rule is in force on the day. */
    public Optional<Money> monthLine(LocalDate day) {
        return table.rules()
                .inForce(RuleName.VAT_AGENCY_FILING, day)
                .map(rule -> Money.cny(rule.number("line")
                        .multiply(BigDecimal.ONE.add(rule.number("rate")))
                        .setScale(Money.SCALE, RoundingMode.DOWN)));
    }

    /** Set-based; only those who were paid in the twelve months that end with the day's. */
    public Map<CreatorId, Paid> paid(Collection<CreatorId> creators, LocalDate day) {
        var ids = creators.stream().map(CreatorId::value).toList();
        var paid = new HashMap<CreatorId, Paid>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            read(ids.subList(from, Math.min(from + CHUNK, ids.size())), day, paid);
        }
        return paid;
    }

    private void read(List<String> creators, LocalDate day, Map<CreatorId, Paid> paid) {
        var month = day.withDayOfMonth(1);
        jdbc.query(
                """
                select creator_id, sum(case when paid_on >= :month then gross else 0 end) as of_month, sum(gross) as of_year
                from tax_calculation
                where creator_id in (:creators) and tax_year in (:years) and paid_on >= :since and paid_on < :next
                    and reversed_at is null
                group by creator_id""",
                Map.of(
                        "creators", creators,
                        "years", List.of(day.getYear() - 1, day.getYear()),
                        "month", month,
                        "since", month.minusMonths(MONTHS_BEFORE),
                        "next", month.plusMonths(1)),
                row -> {
                    paid.put(
                            new CreatorId(row.getString("creator_id")),
                            new Paid(
                                    Money.cny(row.getBigDecimal("of_month")), Money.cny(row.getBigDecimal("of_year"))));
                });
    }

    /** Gross of the calendar month so far, and of the twelve months that end with it. */
    public record Paid(Money month, Money twelveMonths) {
        public static final Paid NOTHING = new Paid(Money.zero(Money.CNY), Money.zero(Money.CNY));
    }
}
