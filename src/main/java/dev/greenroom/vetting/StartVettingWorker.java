package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Opens a round of vetting. */
@Component
public class StartVettingWorker {
    private final VettingDesk vetting;

    StartVettingWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.startVetting")
    public void startVetting(@VariablesAsType Input input) {
        vetting.start(input.applicationId());
    }

    public record Input(ApplicationId applicationId) {}
}
