package dev.greenroom.alert;

import dev.greenroom.alert.Alert.Closing;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts in the database. */
@Repository
class Alerts {
    private static final String SELECT = "select id, kind, code, application_id, alert_level, raised_at, escalated_at,"
            + " decision, closed_at, decided_by, reason, second_by, second_reason from compliance_alert where ";
    private static final String MATCHES = "(:open is null or (decision is null) = cast(:open as boolean))"
            + " and (cast(:kind as varchar) is null or kind = :kind)";

    private final JdbcClient database;
    private final SealedEvidence evidence;

    Alerts(JdbcClient database, SealedEvidence evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /** False when the key was used before. */
    boolean open(AlertId id, NewAlert alert, OffsetDateTime now) {
        return database.sql(
                                """
                                insert into compliance_alert
                                (id, alert_key, kind, code, application_id, alert_level, evidence, raised_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id.value(),
                                alert.key(),
                                alert.kind().name(),
                                alert.code(),
                                alert.subject().value(),
                                alert.level().name(),
                                evidence.seal(alert.evidence()),
                                now)
                        .update()
                == 1;
    }

    Optional<AlertId> ofKey(String key) {
        return database.sql("select id from compliance_alert where alert_key = ?")
                .param(key)
                .query((row, number) -> new AlertId(row.getString(1)))
                .optional();
    }

    /** Whom these alerts are about. */
    Set<ApplicationId> subjects(Collection<String> ids) {
        var subjects = new HashSet<ApplicationId>();
        for (var chunk : Chunks.of(ids)) {
            database.sql("select distinct application_id from compliance_alert where id in (:ids)")
                    .param("ids", chunk)
                    .query((row, i) -> new ApplicationId(row.getString(1)))
                    .list()
                    .forEach(subjects::add);
        }
        return subjects;
    }

    Optional<Alert> find(AlertId id) {
        return database.sql(SELECT + "id = ?")
                .param(id.value())
                .query(Alerts::alert)
                .optional();
    }

    /** That there is none is a fault of the process. */
    Alert get(AlertId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no alert " + id));
    }

    Optional<AlertEvidence> evidence(AlertId id) {
        return database.sql("select evidence from compliance_alert where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(evidence::open);
    }

    /** Newest first. */
    List<Alert> of(ApplicationId subject) {
        return database.sql(SELECT + "application_id = ? order by raised_at desc, id desc")
                .param(subject.value())
                .query(Alerts::alert)
                .list();
    }

    /** Strong ones first while they are open, then the oldest; closed ones newest first. */
    List<Alert> list(Filter filter, int page, int size) {
        var order = Boolean.FALSE.equals(filter.open())
                ? "closed_at desc, id"
                : "case when decision is null then 0 else 1 end, alert_level, raised_at, id";
        return matching(SELECT + MATCHES + " order by " + order + " limit :size offset :skipped", filter)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(Alerts::alert)
                .list();
    }

    long count(Filter filter) {
        return matching("select count(*) from compliance_alert where " + MATCHES, filter)
                .query(Long.class)
                .single();
    }

    /** True for the first process instance that claims the alert, and for the same one again. */
    boolean claim(AlertId id, long instanceKey) {
        return database.sql("update compliance_alert set instance_key = :key"
                                + " where id = :id and (instance_key is null or instance_key = :key)")
                        .param("key", instanceKey)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** True when it was open and not escalated before. */
    boolean escalate(AlertId id, OffsetDateTime now) {
        return database.sql("update compliance_alert set escalated_at = ?"
                                + " where id = ? and escalated_at is null and decision is null")
                        .params(now, id.value())
                        .update()
                == 1;
    }

    /** True when it was open. */
    boolean close(AlertId id, Closing closing) {
        return database.sql(
                                """
                                update compliance_alert set decision = ?, closed_at = ?, decided_by = ?, reason = ?,
                                       second_by = ?, second_reason = ? where id = ? and decision is null""")
                        .params(
                                closing.decision().name(),
                                closing.at(),
                                closing.by(),
                                closing.reason(),
                                closing.secondBy(),
                                closing.secondReason(),
                                id.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        return database.sql(sql)
                .param("open", filter.open() == null ? null : filter.open().toString(), java.sql.Types.VARCHAR)
                .param("kind", filter.kind() == null ? null : filter.kind().name());
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                new AlertId(row.getString("id")),
                AlertKind.valueOf(row.getString("kind")),
                row.getString("code"),
                new ApplicationId(row.getString("application_id")),
                AlertLevel.valueOf(row.getString("alert_level")),
                row.getObject("raised_at", OffsetDateTime.class),
                row.getObject("escalated_at", OffsetDateTime.class),
                closing(row));
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return decision == null
                ? null
                : new Closing(
                        AlertDecision.valueOf(decision),
                        row.getObject("closed_at", OffsetDateTime.class),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getString("second_by"),
                        row.getString("second_reason"));
    }

    /** Null for all. */
    record Filter(@Nullable Boolean open, @Nullable AlertKind kind) {}
}
