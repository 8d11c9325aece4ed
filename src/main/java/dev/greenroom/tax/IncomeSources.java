package dev.greenroom.tax;

import dev.greenroom.reference.CreatorId;
import dev.greenroom.tax.IncomeSource.Source;
import dev.greenroom.tax.IncomeSource.Status;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored decisions about where income comes from. */
@Component
class IncomeSources {
    private final JdbcClient jdbc;

    IncomeSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when another decision waits for this creator */
    boolean add(CreatorId creator, IncomeSource decision) {
        return jdbc.sql(
                                """
                                insert into income_source (creator_id, source, reason, status, pending_for, decided_by, decided_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                creator.value(),
                                decision.source().name(),
                                decision.reason(),
                                decision.status().name(),
                                decision.status() == Status.PENDING ? creator.value() : null,
                                decision.decidedBy(),
                                decision.decidedAt())
                        .update()
                > 0;
    }

    /** Newest first. */
    List<IncomeSource> of(CreatorId creator) {
        return read("select * from income_source where creator_id = ? order by id desc", creator);
    }

    /** The one that waits, held until the transaction ends. */
    Optional<IncomeSource> lockPending(CreatorId creator) {
        return read("select * from income_source where pending_for = ? for update", creator).stream()
                .findFirst();
    }

    void settle(CreatorId creator, Status status, @Nullable String reason, String actor, OffsetDateTime now) {
        jdbc.sql(
                        """
                        update income_source set status = ?, check_reason = ?, checked_by = ?, checked_at = ?, pending_for = null
                        where pending_for = ?""")
                .params(status.name(), reason, actor, now, creator.value())
                .update();
    }

    /** Those whose income is not from China. At most one chunk of creators, at least one. */
    Set<String> abroad(Collection<String> creators) {
        return jdbc.sql(
                        """
                        select creator_id from income_source s where creator_id in (:creators) and source = 'ABROAD'
                            and id = (select max(id) from income_source l
                                where l.creator_id = s.creator_id and l.status = 'IN_FORCE')""")
                .param("creators", creators)
                .query(String.class)
                .set();
    }

    private List<IncomeSource> read(String query, CreatorId creator) {
        return jdbc.sql(query)
                .param(creator.value())
                .query((row, number) -> new IncomeSource(
                        Source.valueOf(row.getString("source")),
                        row.getString("reason"),
                        Status.valueOf(row.getString("status")),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class),
                        row.getString("checked_by"),
                        row.getObject("checked_at", OffsetDateTime.class),
                        row.getString("check_reason")))
                .list();
    }
}
