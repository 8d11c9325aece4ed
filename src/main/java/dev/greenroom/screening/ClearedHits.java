package dev.greenroom.screening;

import dev.greenroom.reference.ApplicationId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hits that people cleared for a person: they stop the same person no more. Joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClearedHits {
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    ClearedHits(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Repeats change nothing. @param by username of who cleared */
    public void clear(ApplicationId subject, Collection<Entry> entries, String by) {
        jdbc.batchUpdate(
                """
                insert into cleared_hit (application_id, list, entry_id, cleared_by, cleared_at)
                values (:subject, :list, :entry, :by, :now) on conflict do nothing""",
                entries.stream()
                        .distinct()
                        .map(entry -> new MapSqlParameterSource("subject", subject.value())
                                .addValue("list", entry.list())
                                .addValue("entry", entry.entryId())
                                .addValue("by", by)
                                .addValue("now", OffsetDateTime.now(clock)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** What was cleared, for those subjects that have any. */
    public Map<ApplicationId, Set<Entry>> of(Collection<ApplicationId> subjects) {
        var cleared = new HashMap<ApplicationId, Set<Entry>>();
        if (!subjects.isEmpty()) {
            jdbc.query(
                    "select application_id, list, entry_id from cleared_hit where application_id in (:ids)",
                    Map.of("ids", subjects.stream().map(ApplicationId::value).toList()),
                    row -> {
                        cleared.computeIfAbsent(new ApplicationId(row.getString(1)), id -> new HashSet<>())
                                .add(new Entry(row.getString(2), row.getString(3)));
                    });
        }
        return cleared;
    }

    /** An entry of a list, by the publisher's own id. */
    public record Entry(String list, String entryId) {
        public static Entry of(Screener.Hit hit) {
            return new Entry(hit.list(), hit.entryId());
        }
    }
}
