package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Parties;
import dev.greenroom.screening.Party;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task about an alert. */
abstract class AlertTaskPolicy<A extends Record> implements TaskPolicy<A> {
    private final AlertFiles files;
    private final Alerts alerts;
    private final Parties parties;

    AlertTaskPolicy(AlertFiles files, Alerts alerts, Parties parties) {
        this.files = files;
        this.alerts = alerts;
        this.parties = parties;
    }

    @Override
    public final String subjectVariable() {
        return "alertId";
    }

    @Override
    public final String subjectType() {
        return "alert";
    }

    @Override
    public final String label(String subjectId) {
        return alerts.find(new AlertId(subjectId))
                .map(alert -> AlertWords.of(alert) + ": "
                        + party(alert.subject()).map(Party::stageName).orElseGet(() -> alert.subject()
                                .value()))
                .orElse(subjectId);
    }

    /** An alert that only two officers may clear is urgent, whoever it is about. */
    @Override
    public final Map<String, String> traits(String subjectId) {
        return alerts.find(new AlertId(subjectId))
                .map(alert -> Map.of("risk", alert.level() == AlertLevel.BLOCK ? "HIGH" : "MEDIUM"))
                .orElse(Map.of());
    }

    @Override
    public final Map<String, Object> data(OpenTask task) {
        return files.data(new AlertId(task.subjectId()));
    }

    /** The login of the person whom the alert is about. */
    final @Nullable String subject(OpenTask task) {
        return alerts.find(new AlertId(task.subjectId()))
                .flatMap(alert -> party(alert.subject()))
                .map(Party::username)
                .orElse(null);
    }

    private Optional<Party> party(ApplicationId id) {
        return parties.find(id);
    }
}
