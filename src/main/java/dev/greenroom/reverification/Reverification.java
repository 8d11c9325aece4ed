package dev.greenroom.reverification;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.ReverificationId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that a creator is verified again, as stored.
 *
 * @param round how often the creator was asked, from 1
 * @param closedBy who decided: an officer, or {@code system}; null while open
 */
record Reverification(
        ReverificationId id,
        CreatorId creatorId,
        ApplicationId applicationId,
        ReverificationReason reason,
        LocalDate dueOn,
        ReverificationState state,
        int round,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy) {
    /** Names the wait of this round, and no other. */
    String submissionKey() {
        return id + ":" + round;
    }
}
