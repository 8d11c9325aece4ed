package dev.greenroom.creator;

import dev.greenroom.reference.BlacklistingId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Excludes the creator, bars the identifiers and gives notice. */
@Component
public class EnforceBlacklistingWorker {
    private final Exclusion exclusion;

    EnforceBlacklistingWorker(Exclusion exclusion) {
        this.exclusion = exclusion;
    }

    public record Input(BlacklistingId blacklistingId) {}

    /** @param blacklistingEndsAt null for a permanent one */
    public record Output(BlacklistingTerm blacklistingTerm, @Nullable OffsetDateTime blacklistingEndsAt) {}

    @JobWorker(type = "creator.enforceBlacklisting")
    public Output enforceBlacklisting(@VariablesAsType Input input) {
        var running = exclusion.enforce(input.blacklistingId());
        return new Output(running.term(), running.endsAt());
    }
}
