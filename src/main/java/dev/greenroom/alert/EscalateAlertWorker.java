package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Tells that the review of an alert is overdue. */
@Component
public class EscalateAlertWorker {
    private final AlertDesk alerts;

    EscalateAlertWorker(AlertDesk alerts) {
        this.alerts = alerts;
    }

    @JobWorker(type = "alert.escalateAlert")
    public void escalateAlert(@VariablesAsType Input input) {
        alerts.escalate(input.alertId());
    }

    public record Input(AlertId alertId) {}
}
