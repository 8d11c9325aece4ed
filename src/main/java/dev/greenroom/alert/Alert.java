package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An alert without its evidence.
 *
 * @param escalatedAt when its review became overdue; null when it did not
 * @param closing null while it is open
 */
public record Alert(
        AlertId id,
        AlertKind kind,
        String code,
        ApplicationId subject,
        AlertLevel level,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable Closing closing) {

    public boolean isOpen() {
        return closing == null;
    }

    /** It keeps a creator from being paid: at level BLOCK, until it is cleared. */
    public boolean isBlocking() {
        return level == AlertLevel.BLOCK && (closing == null || closing.decision() == AlertDecision.CONFIRMED);
    }

    /** How it ended. */
    public record Closing(
            AlertDecision decision,
            OffsetDateTime at,
            String by,
            String reason,
            @Nullable String secondBy,
            @Nullable String secondReason) {
        /** The words of whoever decided last. */
        String lastReason() {
            return secondReason == null ? reason : secondReason;
        }
    }
}
