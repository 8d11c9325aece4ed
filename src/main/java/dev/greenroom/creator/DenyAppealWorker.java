package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** The appeal is denied: what it was against stays, and the creator reads why. */
@Component
public class DenyAppealWorker {
    private final AppealCourt court;

    DenyAppealWorker(AppealCourt court) {
        this.court = court;
    }

    public record Input(AppealId appealId) {}

    @JobWorker(type = "creator.denyAppeal")
    public void denyAppeal(@VariablesAsType Input input) {
        court.deny(input.appealId());
    }
}
