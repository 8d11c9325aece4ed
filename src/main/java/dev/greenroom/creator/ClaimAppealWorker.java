package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** One process instance deals with the appeal; another ends quietly. */
@Component
public class ClaimAppealWorker {
    private final AppealCourt court;

    ClaimAppealWorker(AppealCourt court) {
        this.court = court;
    }

    public record Input(AppealId appealId) {}

    public record Output(
            ClaimVerdict claimVerdict, String appealGroup, OffsetDateTime appealDueAt, String creatorUrl) {}

    @JobWorker(type = "creator.claimAppeal")
    public Output claimAppeal(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        var claim = court.claim(input.appealId(), processInstanceKey);
        return new Output(claim.verdict(), claim.group(), claim.dueAt(), claim.creatorUrl());
    }
}
