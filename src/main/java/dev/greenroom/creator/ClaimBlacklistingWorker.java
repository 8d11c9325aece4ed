package dev.greenroom.creator;

import dev.greenroom.reference.BlacklistingId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** One process instance deals with the proposal; another ends quietly. */
@Component
public class ClaimBlacklistingWorker {
    private final BlacklistingDesk desk;

    ClaimBlacklistingWorker(BlacklistingDesk desk) {
        this.desk = desk;
    }

    public record Input(BlacklistingId blacklistingId) {}

    public record Output(ClaimVerdict claimVerdict, String creatorUrl) {}

    @JobWorker(type = "creator.claimBlacklisting")
    public Output claimBlacklisting(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        var claim = desk.claim(input.blacklistingId(), processInstanceKey);
        return new Output(claim.verdict(), claim.creatorUrl());
    }
}
