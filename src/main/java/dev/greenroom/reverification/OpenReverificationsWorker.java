package dev.greenroom.reverification;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Asks those creators of one chunk who come due. */
@Component
public class OpenReverificationsWorker {
    private final SweepDesk sweeps;

    OpenReverificationsWorker(SweepDesk sweeps) {
        this.sweeps = sweeps;
    }

    @JobWorker(type = "reverification.openReverifications")
    public void openReverifications(@VariablesAsType Input input) {
        sweeps.open(input.sweepDay(), input.chunk());
    }

    public record Input(LocalDate sweepDay, int chunk) {}
}
