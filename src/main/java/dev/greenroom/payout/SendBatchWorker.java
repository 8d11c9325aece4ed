package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a released batch once. */
@Component
public class SendBatchWorker {
    private final BatchSending sending;

    SendBatchWorker(BatchSending sending) {
        this.sending = sending;
    }

    public record Input(BatchId batchId) {}

    public record Output(SendVerdict sendVerdict, @Nullable OffsetDateTime reportOverdueAt) {}

    @JobWorker(type = "payout.sendBatch")
    public Output sendBatch(@VariablesAsType Input input) {
        var sent = sending.send(input.batchId());
        return new Output(sent.verdict(), sent.reportOverdueAt());
    }
}
