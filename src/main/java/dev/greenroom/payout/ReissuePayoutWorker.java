package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.PayoutId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** A new payout takes the old one's place. */
@Component
public class ReissuePayoutWorker {
    private final ExceptionDesk exceptions;

    ReissuePayoutWorker(ExceptionDesk exceptions) {
        this.exceptions = exceptions;
    }

    public record Input(PayoutId payoutId) {}

    public record Output(BatchId batchId) {}

    @JobWorker(type = "payout.reissuePayout")
    public Output reissuePayout(@VariablesAsType Input input) {
        return new Output(exceptions.reissue(input.payoutId()));
    }
}
