package dev.greenroom.training;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of one applicant, as stored.
 *
 * @param attempt how often it was opened; 0 before the first time
 */
record Milestone(
        String applicationId,
        String code,
        MilestoneState state,
        int attempt,
        @Nullable OffsetDateTime reminderAt,
        @Nullable OffsetDateTime dueAt,
        OffsetDateTime changedAt) {
    /** What the process waits for: unique for each attempt. */
    String key() {
        return applicationId + ":" + code + ":" + attempt;
    }

    /** For the timers of the process. */
    String reminder() {
        return iso(reminderAt);
    }

    String due() {
        return iso(dueAt);
    }

    private static String iso(@Nullable OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Objects.requireNonNull(time, "an opened milestone has its dates"));
    }
}
