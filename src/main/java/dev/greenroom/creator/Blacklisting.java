package dev.greenroom.creator;

import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One blacklisting from its proposal to its end.
 *
 * @param months null for a permanent one
 * @param startsOn null until confirmed
 * @param endsOn the first day on which it is over; null for a permanent one and until confirmed
 */
public record Blacklisting(
        BlacklistingId id,
        CreatorId creatorId,
        BlacklistingState state,
        Grounds grounds,
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
    BlacklistingTerm term() {
        return months == null ? BlacklistingTerm.PERMANENT : BlacklistingTerm.LIMITED;
    }

    /** When the term is over, at midnight in Shanghai. */
    @Nullable
    OffsetDateTime endsAt() {
        return endsOn == null ? null : endsOn.atStartOfDay(BonusWeek.ZONE).toOffsetDateTime();
    }

    /**
     * What the notice to the person must say, and where the proof is.
     *
     * @param evidence for staff only
     */
    public record Grounds(String facts, String reason, String legalBasis, @Nullable String evidence) {
        @Override
        public String toString() {
            return "Grounds";
        }
    }
}
