package dev.greenroom.access;

import dev.greenroom.reference.DelegationId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A role lent to another.
 *
 * @param holder whose own role it is
 * @param to who acts for the holder meanwhile
 * @param from first day, in Shanghai
 * @param until last day
 */
public record Delegation(
        DelegationId id,
        String holder,
        String to,
        Role role,
        LocalDate from,
        LocalDate until,
        String reason,
        String createdBy,
        OffsetDateTime createdAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt) {

    /** Not yet over on this day: it runs, or will. */
    public boolean isOpen(LocalDate today) {
        return endedAt == null && !until.isBefore(today);
    }
}
