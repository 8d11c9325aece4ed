package dev.greenroom.tax;

import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A non-resident's claim to a tax treaty.
 *
 * @param country of residence, ISO 3166-1 alpha-2
 * @param rate at most this share of a month's income is withheld; 0 exempts
 * @param validTo last day that the papers cover
 * @param document number of the claim form that is kept with the papers
 * @param approvedBy null until another officer has seen the papers: not applied before
 * @param revokedFrom first day on which it is no longer applied; null while nobody has ended it
 */
public record TreatyClaim(
        String id,
        CreatorId creatorId,
        String country,
        BigDecimal rate,
        LocalDate validFrom,
        LocalDate validTo,
        String document,
        String enteredBy,
        OffsetDateTime enteredAt,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        @Nullable LocalDate revokedFrom,
        @Nullable String revokeReason,
        @Nullable String revokedBy,
        @Nullable OffsetDateTime revokedAt) {

    /** How a claim stands on a day. */
    public enum State {
        /** Waits for another officer. */
        PENDING,
        /** Ended before it was ever applied. */
        WITHDRAWN,
        COMING,
        IN_FORCE,
        OVER
    }

    public State state(LocalDate today) {
        var end = revokedFrom == null ? validTo.plusDays(1) : revokedFrom;
        if (!end.isAfter(validFrom) || approvedBy == null && revokedFrom != null) {
            return State.WITHDRAWN;
        }
        if (approvedBy == null) {
            return State.PENDING;
        }
        return today.isBefore(validFrom) ? State.COMING : today.isBefore(end) ? State.IN_FORCE : State.OVER;
    }

    boolean isValid(LocalDate day) {
        return state(day) == State.IN_FORCE;
    }
}
