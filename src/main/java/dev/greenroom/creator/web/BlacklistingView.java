package dev.greenroom.creator.web;

import dev.greenroom.creator.Blacklisting;
import dev.greenroom.creator.Blacklisting.Grounds;
import dev.greenroom.creator.BlacklistingState;
import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A {@link Blacklisting}. @param grounds null, as the reason of the decision, for who need not know why */
record BlacklistingView(
        BlacklistingId id,
        CreatorId creatorId,
        BlacklistingState state,
        @Nullable Grounds grounds,
        @Nullable Integer months,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decisionReason,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String closedBy,
        @Nullable OffsetDateTime closedAt) {
    static BlacklistingView of(Blacklisting one, boolean inFull) {
        return new BlacklistingView(
                one.id(),
                one.creatorId(),
                one.state(),
                inFull ? one.grounds() : null,
                one.months(),
                one.proposedBy(),
                one.proposedAt(),
                one.decidedBy(),
                one.decidedAt(),
                inFull ? one.decisionReason() : null,
                one.startsOn(),
                one.endsOn(),
                one.closedBy(),
                one.closedAt());
    }
}
