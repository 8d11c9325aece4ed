package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Closes the figures of the week and names the chunks to calculate. */
@Component
public class FreezeWeekWorker {
    private final RunCalculation calculation;

    FreezeWeekWorker(RunCalculation calculation) {
        this.calculation = calculation;
    }

    @JobWorker(type = "bonus.freezeWeek")
    public Output freezeWeek(@VariablesAsType Input input) {
        return new Output(calculation.freeze(input.week()));
    }

    public record Input(BonusWeek week) {}

    public record Output(List<Integer> bonusChunks) {}
}
