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
    private final AlertSettings settings;

    ClaimAlertWorker(AlertDesk desk, Alerts alerts, Links links, AlertSettings settings) {
        this.desk = desk;
        this.alerts = alerts;
        this.links = links;
        this.settings = settings;
    }

    @JobWorker(type = "alert.claimAlert")
    public Output claimAlert(@VariablesAsType Input input, @ProcessInstanceKey long processInstance) {
        var verdict = desk.claim(input.alertId(), processInstance);
        return new Output(
                verdict,
                alerts.get(input.alertId()).level(),
                links.alert(input.alertId()),
                settings.review().toString());
    }

    public record Input(AlertId alertId) {}

    /** @param alertReviewTime for a review, ISO 8601 */
    public record Output(AlertVerdict alertVerdict, AlertLevel alertLevel, String alertUrl, String alertReviewTime) {}
}
