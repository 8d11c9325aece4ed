package dev.greenroom.creator;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.application.ScreenedSubjects;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.Screener;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom and how to pay, in clear, for payment inside the application; {@code toString} shows the id only. */
public record Payee(
        CreatorId creatorId,
        ApplicationId applicationId,
        String username,
        String locale,
        String legalName,
        String stageName,
        LocalDate birthDate,
        String nationality,
        List<Identifier> identifiers,
        String residence,
        @Nullable String taxId,
        boolean agencyFilingConsent,
        PayoutMethod payout) {

    /** @param type CN_RESIDENT_ID, PASSPORT, OTHER, TAX_ID, USCC, PHONE or ACCOUNT */
    public record Identifier(String type, String number) {}

    /** As screening compares the payee, and the holder of the account when that is another. */
    public Party party() {
        return new Party(
                applicationId,
                username,
                stageName,
                creatorId,
                ScreenedSubjects.of(
                        legalName,
                        birthDate,
                        nationality,
                        identifiers.stream()
                                .map(identifier -> new Screener.Identifier(identifier.type(), identifier.number()))
                                .toList(),
                        payout.holderName(),
                        residence));
    }

    @Override
    public String toString() {
        return creatorId.toString();
    }
}
