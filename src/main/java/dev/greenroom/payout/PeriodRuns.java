package dev.greenroom.payout;

import dev.greenroom.reference.CreatorId;
import dev.greenroom.statement.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times that a month's statements were issued, and their chunks. */
@Repository
class PeriodRuns {
    private final JdbcClient database;

    PeriodRuns(JdbcClient database) {
        this.database = database;
    }

    record PeriodRun(String id, YearMonth month, @Nullable Long processInstanceKey) {}

    /** @param period {@code 2026-11} or {@code 2026} */
    record Chunk(Statement.Kind kind, String period, CreatorId first, CreatorId last) {}

    /** The run by the clock: one for each day on which it strikes. */
    String byClock(YearMonth month, int day, OffsetDateTime now) {
        var id = month + ".day" + day;
        insert(id, month, -day, null, now);
        return id;
    }

    /** One more run, because somebody asked. */
    String asked(YearMonth month, String username, OffsetDateTime now) {
        int last = database.sql("select coalesce(max(number), 0) from period_run where of_month = ?")
                .param(month.toString())
                .query(Integer.class)
                .single();
        var id = month + "." + (last + 1);
        insert(id, month, last + 1, username, now);
        return id;
    }

    private void insert(String id, YearMonth month, int number, @Nullable String username, OffsetDateTime now) {
        database.sql("insert into period_run (id, of_month, number, requested_by, opened_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(id, month.toString(), number, username, now)
                .update();
    }

    Optional<PeriodRun> ofInstance(long processInstanceKey) {
        return database.sql("select * from period_run where process_instance_key = ?")
                .param(processInstanceKey)
                .query(PeriodRuns::row)
                .optional();
    }

    PeriodRun lock(String id) {
        return database.sql("select * from period_run where id = ? for update")
                .param(id)
                .query(PeriodRuns::row)
                .single();
    }

    void claim(String id, long processInstanceKey) {
        database.sql("update period_run set process_instance_key = ? where id = ?")
                .params(processInstanceKey, id)
                .update();
    }

    List<Integer> chunks(String run) {
        return database.sql("select chunk from period_chunk where period_run = ? order by chunk")
                .param(run)
                .query(Integer.class)
                .list();
    }

    void add(String run, int number, Chunk chunk) {
        database.sql("insert into period_chunk (period_run, chunk, kind, period, first_creator, last_creator)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        number,
                        chunk.kind().name(),
                        chunk.period(),
                        chunk.first().value(),
                        chunk.last().value())
                .update();
    }

    Chunk chunk(String run, int number) {
        return database.sql("select * from period_chunk where period_run = ? and chunk = ?")
                .params(run, number)
                .query((row, index) -> new Chunk(
                        Statement.Kind.valueOf(row.getString("kind")),
                        row.getString("period"),
                        new CreatorId(row.getString("first_creator")),
                        new CreatorId(row.getString("last_creator"))))
                .single();
    }

    private static PeriodRun row(ResultSet row, int index) throws SQLException {
        return new PeriodRun(
                row.getString("id"),
                YearMonth.parse(row.getString("of_month")),
                row.getObject("process_instance_key", Long.class));
    }
}
