package dev.greenroom.application;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One application as stored.
 *
 * @param draft what the creator last saved, sealed JSON
 * @param facts the draft as it was submitted, sealed JSON; null before
 */
record Application(
        ApplicationId id,
        String username,
        String locale,
        ApplicationStatus status,
        String draft,
        @Nullable String facts,
        @Nullable String stageName,
        @Nullable String hub,
        @Nullable Risk risk,
        @Nullable String rejectionReason,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime submittedAt) {

    /** The submitted facts, sealed; a draft has none to show to anyone but its creator. */
    String submitted() {
        if (facts == null) {
            throw new NotFound();
        }
        return facts;
    }
}
