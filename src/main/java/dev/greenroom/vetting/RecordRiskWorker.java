package dev.greenroom.vetting;

import dev.greenroom.application.Risk;
import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Keeps the risk of this round. */
@Component
public class RecordRiskWorker {
    private final VettingDesk vetting;

    RecordRiskWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.recordRisk")
    public void recordRisk(@VariablesAsType Input input) {
        vetting.recordRisk(input.applicationId(), input.risk());
    }

    public record Input(ApplicationId applicationId, Risk risk) {}
}
