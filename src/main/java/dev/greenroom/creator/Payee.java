package dev.greenroom.creator;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
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

    @Override
    public String toString() {
        return creatorId.toString();
    }
}
