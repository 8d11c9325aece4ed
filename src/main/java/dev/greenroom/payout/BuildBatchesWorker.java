package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Groups what is ready by rail and currency. */
@Component
public class BuildBatchesWorker {
    private final PayoutPlan plan;

    BuildBatchesWorker(PayoutPlan plan) {
        this.plan = plan;
    }

    public record Input(BonusWeek week) {}

    public record Output(List<BatchId> batchIds) {}

    @JobWorker(type = "payout.buildBatches")
    public Output buildBatches(@VariablesAsType Input input) {
        return new Output(plan.build(input.week()));
    }
}
