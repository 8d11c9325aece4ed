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
        @Nullable OffsetDateTime approvedAt) {

    boolean isValid(LocalDate day) {
        return approvedBy != null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
