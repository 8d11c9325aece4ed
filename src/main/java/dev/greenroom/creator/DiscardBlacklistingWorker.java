package dev.greenroom.creator;

import dev.greenroom.reference.BlacklistingId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** The second officer did not confirm: nothing changes for the creator. */
@Component
public class DiscardBlacklistingWorker {
    private final Exclusion exclusion;

    DiscardBlacklistingWorker(Exclusion exclusion) {
        this.exclusion = exclusion;
    }

    public record Input(BlacklistingId blacklistingId) {}

    @JobWorker(type = "creator.discardBlacklisting")
    public void discardBlacklisting(@VariablesAsType Input input) {
        exclusion.discard(input.blacklistingId());
    }
}
