package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Has the bank spoken about each payout? */
@Component
public class CheckBatchFinalWorker {
    private final BatchDesk batches;

    CheckBatchFinalWorker(BatchDesk batches) {
        this.batches = batches;
    }

    public record Input(BatchId batchId) {}

    public record Output(BatchFinality batchFinality) {}

    @JobWorker(type = "payout.checkBatchFinal")
    public Output checkBatchFinal(@VariablesAsType Input input) {
        return new Output(batches.finality(input.batchId()));
    }
}
