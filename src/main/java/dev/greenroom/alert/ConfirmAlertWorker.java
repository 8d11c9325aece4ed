package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Closes the alert as true, as officers decided. */
@Component
public class ConfirmAlertWorker {
    private final AlertDesk alerts;

    ConfirmAlertWorker(AlertDesk alerts) {
        this.alerts = alerts;
    }

    @JobWorker(type = "alert.confirmAlert")
    public void confirmAlert(@VariablesAsType Input input) {
        alerts.confirm(input.alertId());
    }

    public record Input(AlertId alertId) {}
}
