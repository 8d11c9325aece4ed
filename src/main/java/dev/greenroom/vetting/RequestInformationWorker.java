package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Passes the questions of the reviewer to the creator. */
@Component
public class RequestInformationWorker {
    private final VettingDesk vetting;

    RequestInformationWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.requestInformation")
    public Output requestInformation(@VariablesAsType Input input) {
        var requested = vetting.requestInformation(input.applicationId());
        return new Output(requested.informationKey(), requested.informationDueAt());
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(String informationKey, OffsetDateTime informationDueAt) {}
}
