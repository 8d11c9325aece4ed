package dev.greenroom.tax;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A decision where a non-resident's income comes from.
 *
 * @param checkedBy who approved or rejected it; null while it waits, and where one officer was enough
 * @param checkReason of a rejection
 */
public record IncomeSource(
        Source source,
        String reason,
        Status status,
        String decidedBy,
        OffsetDateTime decidedAt,
        @Nullable String checkedBy,
        @Nullable OffsetDateTime checkedAt,
        @Nullable String checkReason) {

    /** Performed outside China by a non-resident it normally is not Chinese, but a person says so. */
    public enum Source {
        CHINA,
        ABROAD
    }

    public enum Status {
        /** Waits for another officer. */
        PENDING,
        /** The newest of these counts. */
        IN_FORCE,
        REJECTED
    }
}
