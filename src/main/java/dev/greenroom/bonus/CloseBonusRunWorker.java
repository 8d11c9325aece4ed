package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Closes a run whose payouts are all final. */
@Component
public class CloseBonusRunWorker {
    private final RunDecisions decisions;

    CloseBonusRunWorker(RunDecisions decisions) {
        this.decisions = decisions;
    }

    @JobWorker(type = "bonus.closeBonusRun")
    public void closeBonusRun(@VariablesAsType Input input) {
        decisions.close(input.week());
    }

    public record Input(BonusWeek week) {}
}
