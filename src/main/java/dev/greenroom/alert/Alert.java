package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** It keeps a creator from being paid: at level BLOCK while it is open, at any level once it is confirmed. */
    public boolean isBlocking() {
        return closing == null ? level == AlertLevel.BLOCK : closing.decision() == AlertDecision.CONFIRMED;
    }

    /** Usernames of those who decided; none while it is open. */
    public List<String> officers() {
        return closing == null
                ? List.of()
                : Stream.of(closing.by(), closing.secondBy())
                        .filter(Objects::nonNull)
                        .toList();
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
