package dev.greenroom.payout;

import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the run where its payouts are, after each change. */
@Component
class RunTotals {
    private final NamedParameterJdbcTemplate jdbc;
    private final BonusRuns runs;

    RunTotals(NamedParameterJdbcTemplate jdbc, BonusRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** A payout that was issued again counts once: its successor does. */
    void report(BonusWeek week) {
        var totals = jdbc.queryForObject(
                """
                select coalesce(sum(case when accrued and status <> 'WRITTEN_OFF' then withheld else 0 end), 0) as withheld,
                    coalesce(sum(case when accrued and status <> 'WRITTEN_OFF' then net else 0 end), 0) as net,
                    coalesce(sum(case when status = 'HELD' then gross else 0 end), 0) as held,
                    count(*) as payouts,
                    coalesce(sum(case when status in ('SETTLED', 'RETURNED', 'FAILED', 'WRITTEN_OFF') then 1 else 0 end), 0)
                        as finals
                from payout p
                where week = :week and not exists (select 1 from payout n where n.replaces = p.id)""",
                Map.of("week", week.toString()),
                (row, i) -> new Totals(
                        Money.cny(row.getBigDecimal("withheld")),
                        Money.cny(row.getBigDecimal("net")),
                        Money.cny(row.getBigDecimal("held")),
                        row.getInt("payouts"),
                        row.getInt("finals")));
        if (totals != null) {
            runs.recordPayouts(week, totals.withheld, totals.net, totals.held, totals.payouts, totals.finals);
        }
    }

    boolean isFinal(BonusWeek week) {
        var open = jdbc.queryForObject(
                """
                select count(*) from payout
                where week = :week and status in ('DRAFT', 'HELD', 'READY', 'SENT', 'UNKNOWN')""",
                Map.of("week", week.toString()),
                Long.class);
        return open != null && open == 0;
    }

    private record Totals(Money withheld, Money net, Money held, int payouts, int finals) {}
}
