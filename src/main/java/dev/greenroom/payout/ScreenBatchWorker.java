package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.Links;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Looks at the payees of a batch again before it is released. */
@Component
public class ScreenBatchWorker {
    private final BatchScreening screening;
    private final Links links;

    ScreenBatchWorker(BatchScreening screening, Links links) {
        this.screening = screening;
        this.links = links;
    }

    public record Input(BatchId batchId) {}

    public record Output(BatchVerdict batchVerdict, String batchUrl) {}

    @JobWorker(type = "payout.screenBatch")
    public Output screenBatch(@VariablesAsType Input input) {
        return new Output(screening.screen(input.batchId()), links.batch(input.batchId()));
    }
}
