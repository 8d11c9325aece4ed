package dev.greenroom.reverification;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Splits the creators into chunks. */
@Component
public class PlanSweepWorker {
    private final SweepDesk sweeps;

    PlanSweepWorker(SweepDesk sweeps) {
        this.sweeps = sweeps;
    }

    @JobWorker(type = "reverification.planSweep")
    public Output planSweep(@VariablesAsType Input input) {
        return new Output(sweeps.plan(input.sweepDay()));
    }

    public record Input(LocalDate sweepDay) {}

    public record Output(List<Integer> sweepChunks) {}
}
