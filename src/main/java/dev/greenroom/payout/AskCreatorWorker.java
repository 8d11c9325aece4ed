package dev.greenroom.payout;

import dev.greenroom.reference.PayoutId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The creator has to correct the payout method. */
@Component
public class AskCreatorWorker {
    private final ExceptionDesk exceptions;

    AskCreatorWorker(ExceptionDesk exceptions) {
        this.exceptions = exceptions;
    }

    public record Input(PayoutId payoutId) {}

    public record Output(@Nullable String correctionKey, @Nullable OffsetDateTime correctionDueAt) {}

    @JobWorker(type = "payout.askCreator")
    public Output askCreator(@VariablesAsType Input input) {
        var asked = exceptions.askCreator(input.payoutId());
        return new Output(asked.correctionKey(), asked.correctionDueAt());
    }
}
