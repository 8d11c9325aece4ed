package dev.greenroom.screening;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Chunks;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Clearances.Key;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hits that officers found to be somebody else. They stop the same person no more until the entry or the person's data
 * changes. Joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClearedHits {
    private static final String ADD =
            """
            insert into clearance (application_id, list, entry_id, entry_hash, print, list_version,
                                   cleared_by, reason, second_by, second_reason, cleared_at)
            values (:subject, :list, :entry, :hash, :print,
                    coalesce((select version from screening_list where kind = :list), 0),
                    :by, :reason, :second, :secondReason, :now) on conflict do nothing""";
    private static final String CONFIRM =
            """
            update clearance set cleared_by = :by, reason = :reason, second_by = :second,
                   second_reason = :secondReason, cleared_at = :now
            where application_id = :subject and list = :list and entry_id = :entry
              and entry_hash = :hash and print = :print and second_by is null""";

    private final JdbcClient database;
    private final Clock clock;

    ClearedHits(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Clears what these officers may clear: a sighting that needs a second officer stays as it is without one. Repeats change
     * nothing.
     */
    public void clear(ApplicationId subject, Collection<Sighting> sightings, Clearance clearance) {
        for (var sighting : sightings) {
            if (clearance.isByTwo()) {
                if (write(ADD, subject, sighting, clearance) == 0) {
                    write(CONFIRM, subject, sighting, clearance);
                }
            } else if (!sighting.needsSecond()) {
                write(ADD, subject, sighting, clearance);
            }
        }
    }

    /** What was cleared for these people. */
    public Clearances of(Collection<ApplicationId> subjects) {
        var cleared = new HashMap<ApplicationId, Map<Key, Boolean>>();
        var ids = subjects.stream().map(ApplicationId::value).distinct().toList();
        for (var chunk : Chunks.of(ids)) {
            database.sql("select application_id, list, entry_id, entry_hash, print, second_by from clearance"
                            + " where application_id in (:ids)")
                    .param("ids", chunk)
                    .query((ResultSet row) -> {
                        cleared.computeIfAbsent(new ApplicationId(row.getString(1)), none -> new HashMap<>())
                                .put(
                                        new Key(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                                        row.getString(6) != null);
                    });
        }
        return new Clearances(cleared);
    }

    /** What officers cleared for a person, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<KeptClearance> history(ApplicationId subject) {
        return database.sql(
                        """
                        select c.list, c.entry_id, c.list_version, c.cleared_by, c.reason, c.second_by, c.second_reason,
                               c.cleared_at, e.content_hash, c.entry_hash
                        from clearance c
                        left join screening_entry e on e.kind = c.list and e.entry_id = c.entry_id
                        where c.application_id = ? order by c.cleared_at desc, c.list, c.entry_id""")
                .param(subject.value())
                .query((row, number) -> new KeptClearance(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class),
                        EntryState.of(row.getString(9), row.getString(10))))
                .list();
    }

    private int write(String sql, ApplicationId subject, Sighting sighting, Clearance clearance) {
        return database.sql(sql)
                .param("subject", subject.value())
                .param("list", sighting.list())
                .param("entry", sighting.entryId())
                .param("hash", sighting.entryHash())
                .param("print", sighting.print())
                .param("by", clearance.by())
                .param("reason", clearance.reason())
                .param("second", clearance.secondBy())
                .param("secondReason", clearance.secondReason())
                .param("now", Times.now(clock))
                .update();
    }
}
