package dev.greenroom.creator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a creator earns nothing new and is not paid; what is owed stays owed.
 *
 * @param reason for staff only
 * @param creatorMessage what the creator reads; null for the default text
 * @param reviewBy the day by which it must be looked at again
 * @param endedAt null while it lasts
 */
public record Suspension(
        String reason,
        @Nullable String creatorMessage,
        LocalDate reviewBy,
        String suspendedBy,
        OffsetDateTime suspendedAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endNote) {}
