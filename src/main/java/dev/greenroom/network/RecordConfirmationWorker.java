package dev.greenroom.network;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.OfferId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Makes the agency's answer effective. */
@Component
public class RecordConfirmationWorker {
    private final Confirmations confirmations;

    RecordConfirmationWorker(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    public record Input(ApplicationId applicationId, OfferId offerId) {}

    public record Output(NetworkVerdict networkVerdict) {}

    @JobWorker(type = "network.recordConfirmation")
    public Output recordConfirmation(@VariablesAsType Input input) {
        return new Output(confirmations.record(input.offerId()));
    }
}
