package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Clears the alert, as officers decided. */
@Component
public class ClearAlertWorker {
    private final AlertDesk alerts;

    ClearAlertWorker(AlertDesk alerts) {
        this.alerts = alerts;
    }

    @JobWorker(type = "alert.clearAlert")
    public void clearAlert(@VariablesAsType Input input) {
        alerts.clear(input.alertId());
    }

    public record Input(AlertId alertId) {}
}
