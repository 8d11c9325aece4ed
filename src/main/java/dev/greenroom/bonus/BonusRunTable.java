package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the runs. */
@Component
class BonusRunTable {
    private final JdbcClient jdbc;

    BonusRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the week's run unless there is one. */
    boolean open(BonusWeek week, @Nullable String requestedBy, OffsetDateTime now) {
        return jdbc.sql("insert into bonus_run (week, status, requested_by, opened_at) values (?, 'OPEN', ?, ?)"
                                + " on conflict do nothing")
                        .params(week.toString(), requestedBy, now)
                        .update()
                > 0;
    }

    Optional<BonusRun> find(BonusWeek week) {
        return jdbc.sql("select * from bonus_run where week = ?")
                .param(week.toString())
                .query(BonusRunTable::run)
                .optional();
    }

    /** Held until the transaction ends. @throws NotFound when the week has no run */
    BonusRun lock(BonusWeek week) {
        return jdbc.sql("select * from bonus_run where week = ? for update")
                .param(week.toString())
                .query(BonusRunTable::run)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<BonusRun> ofInstance(long processInstanceKey) {
        return jdbc.sql("select * from bonus_run where process_instance_key = ?")
                .param(processInstanceKey)
                .query(BonusRunTable::run)
                .optional();
    }

    /** Newest week first. */
    Listing<BonusRun> list(int page, int size) {
        long total =
                jdbc.sql("select count(*) from bonus_run").query(Long.class).single();
        var items = jdbc.sql("select * from bonus_run order by week desc limit ? offset ?")
                .params(size, (long) page * size)
                .query(BonusRunTable::run)
                .list();
        return new Listing<>(items, total, page, size);
    }

    /** Sets columns of one run; {@code assignments} is SQL of this module, never input. */
    void update(BonusWeek week, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update bonus_run set " + assignments + " where week = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.param(week.toString()).update();
    }

    private static BonusRun run(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("budget_verdict");
        return new BonusRun(
                BonusWeek.parse(row.getString("week")),
                BonusRunStatus.valueOf(row.getString("status")),
                row.getObject("process_instance_key", Long.class),
                row.getString("requested_by"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getInt("waiting_round"),
                row.getInt("resumed_round"),
                row.getInt("reminded_round"),
                row.getObject("frozen_for", Long.class),
                row.getBoolean("calculating"),
                row.getInt("chunks"),
                row.getInt("creators"),
                row.getInt("lines"),
                Money.cny(row.getBigDecimal("gross")),
                row.getObject("budget_decided_for", Long.class),
                verdict == null ? null : BudgetVerdict.valueOf(verdict),
                row.getString("approved_by"),
                Money.cny(row.getBigDecimal("withheld")),
                Money.cny(row.getBigDecimal("net")),
                Money.cny(row.getBigDecimal("held")),
                row.getInt("payouts"),
                row.getInt("final_payouts"),
                row.getObject("closed_at", OffsetDateTime.class));
    }
}
