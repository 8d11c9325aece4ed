package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** The appeal is granted: what it was against ends. */
@Component
public class GrantAppealWorker {
    private final AppealCourt court;

    GrantAppealWorker(AppealCourt court) {
        this.court = court;
    }

    public record Input(AppealId appealId) {}

    @JobWorker(type = "creator.grantAppeal")
    public void grantAppeal(@VariablesAsType Input input) {
        court.grant(input.appealId());
    }
}
