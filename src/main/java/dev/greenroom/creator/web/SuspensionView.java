package dev.greenroom.creator.web;

import dev.greenroom.creator.Suspension;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A {@link Suspension}. @param reason null, as all texts, for who need not know why */
record SuspensionView(
        @Nullable String reason,
        @Nullable String creatorMessage,
        LocalDate reviewBy,
        String suspendedBy,
        OffsetDateTime suspendedAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endNote) {
    static SuspensionView of(Suspension one, boolean inFull) {
        return new SuspensionView(
                inFull ? one.reason() : null,
                inFull ? one.creatorMessage() : null,
                one.reviewBy(),
                one.suspendedBy(),
                one.suspendedAt(),
                one.endedBy(),
                one.endedAt(),
                inFull ? one.endNote() : null);
    }
}
