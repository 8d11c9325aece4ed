package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Totals the run and puts it in review. */
@Component
public class SumBonusRunWorker {
    private final RunCalculation calculation;

    SumBonusRunWorker(RunCalculation calculation) {
        this.calculation = calculation;
    }

    @JobWorker(type = "bonus.sumBonusRun")
    public void sumBonusRun(@VariablesAsType Input input) {
        calculation.sum(input.week());
    }

    public record Input(BonusWeek week) {}
}
