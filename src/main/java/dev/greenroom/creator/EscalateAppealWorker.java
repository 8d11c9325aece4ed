package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Tells that an appeal is overdue. */
@Component
public class EscalateAppealWorker {
    private final AppealCourt court;

    EscalateAppealWorker(AppealCourt court) {
        this.court = court;
    }

    public record Input(AppealId appealId) {}

    @JobWorker(type = "creator.escalateAppeal")
    public void escalateAppeal(@VariablesAsType Input input) {
        court.escalate(input.appealId());
    }
}
