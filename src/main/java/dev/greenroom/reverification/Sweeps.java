package dev.greenroom.reverification;

import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The daily sweeps and their chunks in the database. */
@Repository
class Sweeps {
    private static final String FROM_THE_FIRST = "";

    private final JdbcClient database;

    Sweeps(JdbcClient database) {
        this.database = database;
    }

    /** The creators after one, up to and with another, in the order of their ids. @param after null for the first chunk */
    record Chunk(int number, @Nullable CreatorId after, CreatorId last, boolean done) {}

    Optional<LocalDate> dayOf(long processInstance) {
        return database.sql("select swept_on from reverification_sweep where process_instance = ?")
                .param(processInstance)
                .query(LocalDate.class)
                .optional();
    }

    /** True when the day is this instance's now. */
    boolean claim(LocalDate day, long processInstance, OffsetDateTime now) {
        return database.sql("insert into reverification_sweep (swept_on, process_instance, started_at)"
                                + " values (?, ?, ?) on conflict do nothing")
                        .params(day, processInstance, now)
                        .update()
                == 1;
    }

    void add(LocalDate day, Chunk chunk) {
        var after = chunk.after();
        database.sql("insert into reverification_sweep_chunk (swept_on, chunk, after_creator, last_creator)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        day,
                        chunk.number(),
                        after == null ? FROM_THE_FIRST : after.value(),
                        chunk.last().value())
                .update();
    }

    List<Integer> chunks(LocalDate day) {
        return database.sql("select chunk from reverification_sweep_chunk where swept_on = ? order by chunk")
                .param(day)
                .query(Integer.class)
                .list();
    }

    /** The row is locked until the transaction ends. */
    Chunk lock(LocalDate day, int number) {
        return database.sql("select chunk, after_creator, last_creator, done_at from reverification_sweep_chunk"
                        + " where swept_on = ? and chunk = ? for update")
                .params(day, number)
                .query((row, index) -> new Chunk(
                        row.getInt("chunk"),
                        row.getString("after_creator").equals(FROM_THE_FIRST)
                                ? null
                                : new CreatorId(row.getString("after_creator")),
                        new CreatorId(row.getString("last_creator")),
                        row.getObject("done_at", OffsetDateTime.class) != null))
                .single();
    }

    void finish(LocalDate day, int number, int scheduled, int opened, int dropped, OffsetDateTime now) {
        database.sql("update reverification_sweep_chunk set scheduled = ?, opened = ?, dropped = ?, done_at = ?"
                        + " where swept_on = ? and chunk = ?")
                .params(scheduled, opened, dropped, now, day, number)
                .update();
    }
}
