package dev.greenroom.audit;

import dev.greenroom.reference.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain of acts in the database: appended behind a lock on its head, read by page, walked from end to end. */
@Component
class Chain {
    private static final String FIRST = "0".repeat(64);
    private static final int FETCH = 1000;
    private static final String COLUMNS =
            "entry, at, actor, what, subject_type, subject_id, reason, details, previous_hash, hash";

    private final JdbcTemplate database;
    private final Clock clock;

    Chain(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One writer at a time: the lock on the head lasts until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Act> acts) {
        var head = database.query("select entry, hash from audit_head for update", (row, n) -> Head.of(row))
                .getFirst();
        var links = new ArrayList<Object[]>();
        for (var act : acts) {
            var link = Link.after(head.entry() + 1, head.hash(), clock.instant(), act);
            links.add(values(link));
            head = new Head(link.entry(), link.hash());
        }
        database.batchUpdate("insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", links);
        database.update("update audit_head set entry = ?, hash = ?", head.entry(), head.hash());
    }

    @Transactional(readOnly = true)
    public Listing<Link> find(@Nullable String subject, @Nullable String actor, int page, int size) {
        var where = new StringBuilder(" where 1 = 1");
        var values = new ArrayList<Object>();
        if (subject != null) {
            where.append(" and subject_id = ?");
            values.add(subject);
        }
        if (actor != null) {
            where.append(" and actor = ?");
            values.add(actor);
        }
        long total = count(where, values);
        values.add(size);
        values.add((long) page * size);
        var links = database.query(
                "select " + COLUMNS + " from audit_entry" + where + " order by entry desc limit ? offset ?",
                (row, n) -> link(row),
                values.toArray());
        return new Listing<>(links, total, page, size);
    }

    private long count(CharSequence where, List<Object> values) {
        var total = database.queryForObject("select count(*) from audit_entry" + where, Long.class, values.toArray());
        return total == null ? 0 : total;
    }

    /** Reads the chain from end to end without holding it in memory. */
    @Transactional(readOnly = true)
    public Verification verify() {
        var head = database.query("select entry, hash from audit_head", (row, n) -> Head.of(row))
                .getFirst();
        var walk = new Walk(FIRST);
        // A template of its own: the fetch size makes PostgreSQL stream inside the transaction.
        var streaming = new JdbcTemplate(java.util.Objects.requireNonNull(database.getDataSource()));
        streaming.setFetchSize(FETCH);
        streaming.query(
                "select " + COLUMNS + " from audit_entry where entry <= ? order by entry",
                (RowCallbackHandler) row -> walk.next(link(row)),
                head.entry());
        return walk.endingAt(head);
    }

    private static Object[] values(Link link) {
        return new Object[] {
            link.entry(),
            OffsetDateTime.ofInstant(link.at(), ZoneOffset.UTC),
            link.actor(),
            link.what(),
            link.subjectType(),
            link.subjectId(),
            link.reason(),
            link.details(),
            link.previousHash(),
            link.hash()
        };
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("entry"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("reason"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    record Head(long entry, String hash) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(row.getLong("entry"), row.getString("hash"));
        }
    }
}
