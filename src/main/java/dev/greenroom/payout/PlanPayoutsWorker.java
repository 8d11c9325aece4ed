package dev.greenroom.payout;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/** One payout for each paid creator, in chunks. */
@Component
public class PlanPayoutsWorker {
    private final PayoutPlan plan;

    PlanPayoutsWorker(PayoutPlan plan) {
        this.plan = plan;
    }

    public record Input(BonusWeek week) {}

    public record Output(List<Integer> payoutChunks) {}

    @JobWorker(type = "payout.planPayouts")
    public Output planPayouts(@VariablesAsType Input input) {
        return new Output(plan.plan(input.week()));
    }
}
