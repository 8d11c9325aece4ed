package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends vetting by a hard fact. */
@Component
public class BlockApplicationWorker {
    private final VettingDesk vetting;

    BlockApplicationWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.blockApplication")
    public Output blockApplication(@VariablesAsType Input input) {
        return new Output(vetting.conclude(input.applicationId(), VettingVerdict.BLOCKED));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(VettingVerdict vettingVerdict) {}
}
