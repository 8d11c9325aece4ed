package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands and how it came there.
 *
 * @param rejectionReason why it was refused: UNDERAGE, REACH_TOO_SMALL, PROFILE_INCOMPLETE, REFUSED, BLOCKED or TRAINING_FAILED
 * @param dueBy until when the creator must act, when it is the application that waits for the creator
 * @param steps every status it had, oldest first
 */
public record Standing(
        ApplicationId applicationId,
        ApplicationStatus status,
        @Nullable String rejectionReason,
        @Nullable OffsetDateTime dueBy,
        List<Step> steps,
        List<Notice> notices) {
    /** One status and since when. */
    public record Step(ApplicationStatus status, OffsetDateTime since) {}
}
