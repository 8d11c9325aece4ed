package dev.greenroom.alert;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.ListKind;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rescreenings in the database, each with its chunks. */
@Repository
class Rescreenings {
    private final JdbcClient database;

    Rescreenings(JdbcClient database) {
        this.database = database;
    }

    /** False when this version has its rescreening already. */
    boolean open(Rescreening rescreening, OffsetDateTime now) {
        return database.sql("insert into rescreening (list_version, kind, version, opened_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(rescreening.key(), rescreening.list().name(), rescreening.version(), now)
                        .update()
                == 1;
    }

    /** True for the first process instance that claims it, and for the same one again. */
    boolean claim(String key, long instanceKey) {
        return database.sql("update rescreening set instance_key = :instance"
                                + " where list_version = :key and (instance_key is null or instance_key = :instance)")
                        .param("instance", instanceKey)
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Locks it, so that it is planned once. @return how many chunks it has; empty before it is planned */
    Optional<Integer> lockPlan(String key) {
        return Optional.ofNullable(database.sql("select chunks from rescreening where list_version = ? for update")
                .param(key)
                .query((row, number) -> row.getObject(1, Integer.class))
                .list()
                .getFirst());
    }

    void planned(String key, int chunks) {
        database.sql("update rescreening set chunks = ? where list_version = ?")
                .params(chunks, key)
                .update();
    }

    void add(String key, int chunk, @Nullable ApplicationId after, ApplicationId upTo) {
        database.sql("insert into rescreening_chunk (list_version, chunk, after_id, up_to_id) values (?, ?, ?, ?)")
                .params(key, chunk, after == null ? null : after.value(), upTo.value())
                .update();
    }

    /** Locks the chunk; empty when it is done. */
    Optional<Chunk> lockOpen(String key, int chunk) {
        return database.sql("select after_id, up_to_id from rescreening_chunk"
                        + " where list_version = ? and chunk = ? and done_at is null for update")
                .params(key, chunk)
                .query((row, number) -> new Chunk(id(row.getString(1)), new ApplicationId(row.getString(2))))
                .optional();
    }

    void done(String key, int chunk, int people, int alerts, OffsetDateTime now) {
        database.sql("update rescreening_chunk set people = ?, alerts = ?, done_at = ?"
                        + " where list_version = ? and chunk = ?")
                .params(people, alerts, now, key, chunk)
                .update();
    }

    /** True when it was open. */
    boolean close(String key, OffsetDateTime now) {
        return database.sql("update rescreening set closed_at = ? where list_version = ? and closed_at is null")
                        .params(now, key)
                        .update()
                == 1;
    }

    Totals totals(String key) {
        return database.sql("select coalesce(sum(people), 0), coalesce(sum(alerts), 0) from rescreening_chunk"
                        + " where list_version = ?")
                .param(key)
                .query((row, number) -> new Totals(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static @Nullable ApplicationId id(@Nullable String text) {
        return text == null ? null : new ApplicationId(text);
    }

    /** A version of a list; its key is {@code OFAC_SDN:12}. */
    record Rescreening(ListKind list, long version) {
        static Rescreening of(String key) {
            int colon = key.indexOf(':');
            return new Rescreening(ListKind.valueOf(key.substring(0, colon)), Long.parseLong(key.substring(colon + 1)));
        }

        String key() {
            return list + ":" + version;
        }
    }

    /** People behind the first id, up to the second. */
    record Chunk(@Nullable ApplicationId after, ApplicationId upTo) {}

    record Totals(long people, long alerts) {}
}
