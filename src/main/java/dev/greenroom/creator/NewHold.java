package dev.greenroom.creator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A hold to set.
 *
 * @param note for staff only
 * @param owner who looks after it, a staff username or a role; null for who sets it
 * @param creatorMessage what the creator reads; null for the default text of the code
 */
public record NewHold(
        HoldCode code, String note, LocalDate reviewBy, @Nullable String owner, @Nullable String creatorMessage) {
    Hold by(String username, OffsetDateTime now) {
        return new Hold(
                code,
                note,
                creatorMessage,
                owner == null ? username : owner,
                reviewBy,
                username,
                now,
                null,
                null,
                null);
    }
}
