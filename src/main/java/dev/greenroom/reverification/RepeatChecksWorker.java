package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Runs the checks of vetting again. */
@Component
public class RepeatChecksWorker {
    private final RecheckDesk desk;

    RepeatChecksWorker(RecheckDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "reverification.repeatChecks")
    public Output repeatChecks(@VariablesAsType Input input) {
        return new Output(desk.recheck(input.reverificationId()));
    }

    public record Input(ReverificationId reverificationId) {}

    public record Output(RecheckVerdict recheckVerdict) {}
}
