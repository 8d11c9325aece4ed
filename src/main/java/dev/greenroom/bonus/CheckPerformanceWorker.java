package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Sees whether the week has figures. */
@Component
public class CheckPerformanceWorker {
    private final RunOpening opening;

    CheckPerformanceWorker(RunOpening opening) {
        this.opening = opening;
    }

    @JobWorker(type = "bonus.checkPerformance")
    public Output checkPerformance(@VariablesAsType Input input) {
        var check = opening.checkFigures(input.week());
        return new Output(check.verdict(), check.performanceKey());
    }

    public record Input(BonusWeek week) {}

    public record Output(PerformanceVerdict performanceVerdict, String performanceKey) {}
}
