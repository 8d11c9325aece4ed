package dev.greenroom.creator;

import dev.greenroom.reference.BlacklistingId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** The term is over: the person may apply anew. */
@Component
public class EndBlacklistingWorker {
    private final Exclusion exclusion;

    EndBlacklistingWorker(Exclusion exclusion) {
        this.exclusion = exclusion;
    }

    public record Input(BlacklistingId blacklistingId) {}

    @JobWorker(type = "creator.endBlacklisting")
    public void endBlacklisting(@VariablesAsType Input input) {
        exclusion.end(input.blacklistingId());
    }
}
