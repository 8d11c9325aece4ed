package dev.greenroom.creator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One hold on a creator's pay.
 *
 * @param reviewBy the day by which it must be looked at again
 * @param releasedAt null while it is open
 */
public record Hold(
        HoldCode code,
        String note,
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
