package dev.greenroom.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of the chain.
 *
 * @param at in milliseconds, so that both databases give back what was hashed
 * @param details JSON object of texts, sorted by key
 * @param task form id and key of the user task that the act answers; null when there is none
 * @param format how the hash is made, see {@link Seal}
 */
record Link(
        long entry,
        Instant at,
        String actor,
        String what,
        String subjectType,
        String subjectId,
        @Nullable String reason,
        String details,
        @Nullable String task,
        int format,
        String previousHash,
        String hash) {
    static final String COLUMNS =
            "entry, at, actor, what, subject_type, subject_id, reason, details, task, format," + " previous_hash, hash";

    /** Not yet sealed. */
    static Link after(Head head, Instant now, Act act) {
        return new Link(
                head.entry() + 1,
                now.truncatedTo(ChronoUnit.MILLIS),
                act.actor(),
                act.what(),
                act.subjectType(),
                act.subjectId(),
                act.reason(),
                Json.write(new TreeMap<>(act.details())),
                act.task(),
                Seal.KEYED,
                head.hash(),
                "");
    }

    Link sealed(String hash) {
        return new Link(
                entry, at, actor, what, subjectType, subjectId, reason, details, task, format, previousHash, hash);
    }

    static Link of(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("entry"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("reason"),
                row.getString("details"),
                row.getString("task"),
                row.getInt("format"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            entry,
            OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
            actor,
            what,
            subjectType,
            subjectId,
            reason,
            details,
            task,
            format,
            previousHash,
            hash
        };
    }
}
