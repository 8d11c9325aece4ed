package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends vetting with the refusal of the officers. */
@Component
public class RefuseApplicationWorker {
    private final VettingDesk vetting;

    RefuseApplicationWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.refuseApplication")
    public Output refuseApplication(@VariablesAsType Input input) {
        return new Output(vetting.conclude(input.applicationId(), VettingVerdict.REFUSED));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(VettingVerdict vettingVerdict) {}
}
