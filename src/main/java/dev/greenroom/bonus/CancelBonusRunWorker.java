package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends a run that the maker gave up. */
@Component
public class CancelBonusRunWorker {
    private final RunDecisions decisions;

    CancelBonusRunWorker(RunDecisions decisions) {
        this.decisions = decisions;
    }

    @JobWorker(type = "bonus.cancelBonusRun")
    public void cancelBonusRun(@VariablesAsType Input input) {
        decisions.cancel(input.week());
    }

    public record Input(BonusWeek week) {}
}
