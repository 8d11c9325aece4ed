package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends vetting well. */
@Component
public class ClearApplicationWorker {
    private final VettingDesk vetting;

    ClearApplicationWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.clearApplication")
    public Output clearApplication(@VariablesAsType Input input) {
        return new Output(vetting.conclude(input.applicationId(), VettingVerdict.CLEARED));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(VettingVerdict vettingVerdict) {}
}
