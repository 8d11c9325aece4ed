package dev.greenroom.payout;

import dev.greenroom.payout.PeriodDesk.Opened;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims the period for this process instance. */
@Component
public class OpenPeriodWorker {
    private final PeriodDesk desk;

    OpenPeriodWorker(PeriodDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "payout.openPeriod")
    public Output openPeriod(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        Opened opened = desk.open(input.periodRun(), processInstanceKey);
        return new Output(opened.periodRun(), opened.verdict());
    }

    /** @param periodRun null when the timer started it */
    public record Input(@Nullable String periodRun) {}

    public record Output(String periodRun, PeriodVerdict periodVerdict) {}
}
