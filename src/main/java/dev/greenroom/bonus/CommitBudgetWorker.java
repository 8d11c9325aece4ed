package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Commits the budget for an approved run. */
@Component
public class CommitBudgetWorker {
    private final RunDecisions decisions;

    CommitBudgetWorker(RunDecisions decisions) {
        this.decisions = decisions;
    }

    @JobWorker(type = "bonus.commitBudget")
    public Output commitBudget(@VariablesAsType Input input) {
        return new Output(decisions.commitBudget(input.week()));
    }

    public record Input(BonusWeek week) {}

    public record Output(BudgetVerdict budgetVerdict) {}
}
