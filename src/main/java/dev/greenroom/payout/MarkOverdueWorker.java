package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** No report in time: what was sent is unknown now. */
@Component
public class MarkOverdueWorker {
    private final BatchDesk batches;

    MarkOverdueWorker(BatchDesk batches) {
        this.batches = batches;
    }

    public record Input(BatchId batchId) {}

    public record Output(OffsetDateTime reportOverdueAt) {}

    @JobWorker(type = "payout.markOverdue")
    public Output markOverdue(@VariablesAsType Input input) {
        return new Output(batches.markOverdue(input.batchId()));
    }
}
