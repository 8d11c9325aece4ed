package dev.greenroom.creator;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One step of a creator's way.
 *
 * @param waitingFor who acts next in the current step; null in all others
 * @param since when the step began; null when it has not
 * @param dueBy until when {@code YOU} must act
 */
public record Step(
        Code code,
        State state,
        @Nullable Party waitingFor,
        @Nullable OffsetDateTime since,
        @Nullable OffsetDateTime dueBy) {
    /** The steps in their order. */
    public enum Code {
        APPLICATION,
        VETTING,
        AGREEMENT,
        TRAINING,
        NETWORK,
        ACTIVE
    }

    /** Where a step stands. */
    public enum State {
        DONE,
        CURRENT,
        /** Not begun. */
        WAITING,
        /** The application ended here, or before. */
        STOPPED
    }

    /** Who can act. */
    public enum Party {
        YOU,
        COMPLIANCE,
        COACH,
        NETWORK,
        FINANCE,
        BANK,
        SYSTEM
    }
}
