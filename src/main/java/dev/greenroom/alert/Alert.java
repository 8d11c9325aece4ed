package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An alert without its evidence. */
record Alert(
        AlertId id,
        AlertKind kind,
        String code,
        ApplicationId subject,
        AlertLevel level,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable Closing closing) {

    boolean isOpen() {
        return closing == null;
    }

    /** How it ended. */
    record Closing(AlertDecision decision, OffsetDateTime at, String by, @Nullable String secondBy, String reason) {}
}
