package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Calculates one chunk of creators. */
@Component
public class CalculateBonusesWorker {
    private final RunCalculation calculation;

    CalculateBonusesWorker(RunCalculation calculation) {
        this.calculation = calculation;
    }

    @JobWorker(type = "bonus.calculateBonuses")
    public void calculateBonuses(@VariablesAsType Input input) {
        calculation.calculate(input.week(), input.chunk());
    }

    public record Input(BonusWeek week, int chunk) {}
}
