package dev.greenroom.audit;

import dev.greenroom.reference.Listing;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain of acts in the database: appended behind a lock on its head, read by page, walked from end to end. */
@Component
class Chain {
    /** Recorded before an act whose time is earlier than the one's before it by more than clocks may differ. */
    static final String CLOCK_SET_BACK = "CLOCK_SET_BACK";

    private static final int FETCH = 1000;
    private static final String HEAD = "select entry, hash, at from audit_head";

    private final JdbcTemplate database;
    private final Seal seal;
    private final AuditSettings settings;
    private final Clock clock;

    Chain(JdbcTemplate database, Seal seal, AuditSettings settings, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** One writer at a time: the lock on the head lasts until the transaction ends. Gives the new head. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head append(List<Act> acts) {
        var head =
                database.query(HEAD + " for update", (row, n) -> Head.of(row)).getFirst();
        var links = new ArrayList<@Nullable Object[]>();
        var now = clock.instant();
        for (var act : isSetBack(head, now) ? noting(head, now, acts) : acts) {
            var link = Link.after(head, now, act);
            link = link.sealed(seal.of(link));
            links.add(link.values());
            head = Head.of(link);
        }
        database.batchUpdate(
                "insert into audit_entry (" + Link.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", links);
        database.update(
                "update audit_head set entry = ?, hash = ?, at = ?",
                head.entry(),
                head.hash(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        return head;
    }

    private boolean isSetBack(Head head, Instant now) {
        return head.at() != null && now.isBefore(head.at().minus(settings.clockTolerance()));
    }

    private static List<Act> noting(Head head, Instant now, List<Act> acts) {
        var noted = new ArrayList<Act>();
        noted.add(new Act(
                Act.SYSTEM,
                CLOCK_SET_BACK,
                "record",
                "audit",
                null,
                Map.of("from", String.valueOf(head.at()), "to", now.toString())));
        noted.addAll(acts);
        return noted;
    }

    @Transactional(readOnly = true)
    public Head head() {
        return database.query(HEAD, (row, n) -> Head.of(row)).getFirst();
    }

    @Transactional(readOnly = true)
    public Listing<Link> find(Search search, int page, int size) {
        var where = search.where();
        var total = database.queryForObject("select count(*) from audit_entry" + where, Long.class, search.values());
        var values = new ArrayList<>(List.of(search.values()));
        values.add(size);
        values.add((long) page * size);
        var links = database.query(
                "select " + Link.COLUMNS + " from audit_entry" + where + " order by entry " + search.order()
                        + " limit ? offset ?",
                (row, n) -> Link.of(row),
                values.toArray());
        return new Listing<>(links, total == null ? 0 : total, page, size);
    }

    /** Whether the same person did the same to the same subject since. */
    @Transactional(readOnly = true)
    public boolean hasSince(Act act, Instant since) {
        return !database.queryForList(
                        "select 1 from audit_entry where subject_id = ? and actor = ? and what = ? and at > ? limit 1",
                        Integer.class,
                        act.subjectId(),
                        act.actor(),
                        act.what(),
                        OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .isEmpty();
    }

    /** Reads the chain from end to end as it is at one moment, without holding it in memory. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(Anchors.Known known) {
        var head = head();
        var walk = new Walk(seal, settings.clockTolerance(), known.anchors());
        each(List.of(), walk::next);
        return walk.endingAt(head, known.changedLines());
    }

    /** Oldest first, without holding them in memory. @param whats acts of these names; empty for all */
    @Transactional(readOnly = true)
    public void each(Collection<String> whats, Consumer<Link> act) {
        // A template of its own: the fetch size makes PostgreSQL stream inside the transaction.
        var streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        streaming.setFetchSize(FETCH);
        var where = whats.isEmpty()
                ? ""
                : " where what in (" + String.join(", ", Collections.nCopies(whats.size(), "?")) + ")";
        streaming.query(
                "select " + Link.COLUMNS + " from audit_entry" + where + " order by entry",
                (RowCallbackHandler) row -> act.accept(Link.of(row)),
                whats.toArray());
    }
}
