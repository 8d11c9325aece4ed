package dev.greenroom.payout;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Is each payout of the run final? */
@Component
public class CheckRunFinalWorker {
    private final RunDesk run;

    CheckRunFinalWorker(RunDesk run) {
        this.run = run;
    }

    public record Input(BonusWeek week) {}

    public record Output(RunFinality runFinality) {}

    @JobWorker(type = "payout.checkRunFinal")
    public Output checkRunFinal(@VariablesAsType Input input) {
        return new Output(run.finality(input.week()));
    }
}
