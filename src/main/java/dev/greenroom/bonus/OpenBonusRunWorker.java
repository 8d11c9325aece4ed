package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Links;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims the week for this process instance. */
@Component
public class OpenBonusRunWorker {
    private final RunOpening opening;
    private final Links links;

    OpenBonusRunWorker(RunOpening opening, Links links) {
        this.opening = opening;
        this.links = links;
    }

    @JobWorker(type = "bonus.openBonusRun")
    public Output openBonusRun(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        var opened = opening.open(input.week(), processInstanceKey);
        return new Output(opened.week(), opened.verdict(), links.bonusRun(opened.week()));
    }

    /** @param week null when the timer started the run */
    public record Input(@Nullable BonusWeek week) {}

    public record Output(BonusWeek week, RunVerdict runVerdict, String runUrl) {}
}
