package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.Links;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** One process instance leads the alert; another ends quietly. */
@Component
public class ClaimAlertWorker {
    private final AlertDesk desk;
    private final Alerts alerts;
    private final Links links;

    ClaimAlertWorker(AlertDesk desk, Alerts alerts, Links links) {
        this.desk = desk;
        this.alerts = alerts;
        this.links = links;
    }

    @JobWorker(type = "alert.claimAlert")
    public Output claimAlert(@VariablesAsType Input input, @ProcessInstanceKey long processInstance) {
        var verdict = desk.claim(input.alertId(), processInstance);
        return new Output(verdict, alerts.get(input.alertId()).level(), links.alert(input.alertId()));
    }

    public record Input(AlertId alertId) {}

    public record Output(AlertVerdict alertVerdict, AlertLevel alertLevel, String alertUrl) {}
}
