package dev.greenroom.payout;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Withholds, posts and draws for one chunk. */
@Component
public class PreparePayoutsWorker {
    private final PayoutPlan plan;

    PreparePayoutsWorker(PayoutPlan plan) {
        this.plan = plan;
    }

    public record Input(BonusWeek week, int chunk) {}

    @JobWorker(type = "payout.preparePayouts")
    public void preparePayouts(@VariablesAsType Input input) {
        plan.prepare(input.week(), input.chunk());
    }
}
