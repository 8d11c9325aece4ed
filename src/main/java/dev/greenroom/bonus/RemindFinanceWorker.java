package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Tells finance that the week has no figures. */
@Component
public class RemindFinanceWorker {
    private final RunOpening opening;

    RemindFinanceWorker(RunOpening opening) {
        this.opening = opening;
    }

    @JobWorker(type = "bonus.remindFinance")
    public void remindFinance(@VariablesAsType Input input) {
        opening.remindFinance(input.week());
    }

    public record Input(BonusWeek week) {}
}
