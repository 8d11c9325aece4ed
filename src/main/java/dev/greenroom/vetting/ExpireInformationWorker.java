package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends vetting because the creator did not answer in time. */
@Component
public class ExpireInformationWorker {
    private final VettingDesk vetting;

    ExpireInformationWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.expireInformation")
    public Output expireInformation(@VariablesAsType Input input) {
        return new Output(vetting.conclude(input.applicationId(), VettingVerdict.INFORMATION_EXPIRED));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(VettingVerdict vettingVerdict) {}
}
