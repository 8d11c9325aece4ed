package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Each payout of the batch has its end. */
@Component
public class CloseBatchWorker {
    private final BatchDesk batches;

    CloseBatchWorker(BatchDesk batches) {
        this.batches = batches;
    }

    public record Input(BatchId batchId) {}

    @JobWorker(type = "payout.closeBatch")
    public void closeBatch(@VariablesAsType Input input) {
        batches.close(input.batchId());
    }
}
