package dev.greenroom.reverification;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lets one process instance sweep today. */
@Component
public class ClaimSweepWorker {
    private final SweepDesk sweeps;

    ClaimSweepWorker(SweepDesk sweeps) {
        this.sweeps = sweeps;
    }

    @JobWorker(type = "reverification.claimSweep")
    public Output claimSweep(@VariablesAsType Input input, @ProcessInstanceKey long processInstance) {
        var claimed = sweeps.claim(processInstance);
        return new Output(claimed.day(), claimed.verdict());
    }

    public record Input() {}

    public record Output(LocalDate sweepDay, SweepVerdict sweepVerdict) {}
}
