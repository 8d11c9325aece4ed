package dev.greenroom.creator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One hold on a creator's pay.
 *
 * @param note for staff only
 * @param creatorMessage what the creator reads; null for the default text of the code
 * @param owner who looks after it: a staff username, or a role when a rule has set it
 * @param reviewBy the day by which it must be looked at again
 * @param releasedAt null while it is open
 */
public record Hold(
        HoldCode code,
        String note,
        @Nullable String creatorMessage,
        String owner,
        LocalDate reviewBy,
        String setBy,
        OffsetDateTime setAt,
        @Nullable String releasedBy,
        @Nullable OffsetDateTime releasedAt,
        @Nullable String releaseNote) {
    boolean isOpen() {
        return releasedAt == null;
    }
}
