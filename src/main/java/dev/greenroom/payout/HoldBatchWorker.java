package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checker wants something cleared first. */
@Component
public class HoldBatchWorker {
    private final BatchDesk batches;

    HoldBatchWorker(BatchDesk batches) {
        this.batches = batches;
    }

    public record Input(BatchId batchId) {}

    public record Output(@Nullable OffsetDateTime heldUntil, String holdKey) {}

    @JobWorker(type = "payout.holdBatch")
    public Output holdBatch(@VariablesAsType Input input) {
        var held = batches.hold(input.batchId());
        return new Output(held.heldUntil(), held.holdKey());
    }
}
