package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts in the database. */
@Repository
class Alerts {
    private static final String SELECT =
            """
            select id, kind, code, application_id, alert_level, raised_at, escalated_at,
                   decision, closed_at, decided_by, second_by, reason
            from compliance_alert where\s""";

    private final JdbcClient database;
    private final SealedEvidence evidence;

    Alerts(JdbcClient database, SealedEvidence evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /** False when the key was used before. */
    boolean open(AlertId id, NewAlert alert, OffsetDateTime now) {
        boolean opened = database.sql(
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
        if (opened) {
            alert.evidence().hits().forEach(hit -> database.sql(
                            """
                            insert into compliance_alert_hit (alert_id, list, entry_id)
                            values (?, ?, ?) on conflict do nothing""")
                    .params(id.value(), hit.list(), hit.entryId())
                    .update());
        }
        return opened;
    }

    Optional<AlertId> ofKey(String key) {
        return database.sql("select id from compliance_alert where alert_key = ?")
                .param(key)
                .query((row, i) -> new AlertId(row.getString(1)))
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

    private static Alert.@org.jspecify.annotations.Nullable Closing closing(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return decision == null
                ? null
                : new Alert.Closing(
                        AlertDecision.valueOf(decision),
                        row.getObject("closed_at", OffsetDateTime.class),
                        row.getString("decided_by"),
                        row.getString("second_by"),
                        row.getString("reason"));
    }
}
