package dev.greenroom.application;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.greenroom.vault.Mask;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One application as officers and auditors see it: identifiers masked to their last characters.
 *
 * @param contributions parts of other modules by name, {@code vetting} among them
 */
public record CaseFile(
        String id,
        String applicationId,
        ApplicationStatus status,
        @Nullable Risk risk,
        @Nullable String rejectionReason,
        @Nullable OffsetDateTime submittedAt,
        @Nullable OffsetDateTime dueBy,
        String legalName,
        String stageName,
        LocalDate birthDate,
        String nationality,
        String countryOfResidence,
        MaskedDocument idDocument,
        String phone,
        String address,
        @Nullable MaskedGuardian guardian,
        List<String> subjectAreas,
        List<String> languages,
        @Nullable String hub,
        List<Applicant.SocialAccount> accounts,
        List<String> contentTypes,
        MaskedTax tax,
        MaskedPayout payout,
        List<Standing.Step> steps,
        List<Notice> notices,
        List<InformationDesk.Request> information,
        @JsonAnyGetter Map<String, Object> contributions) {

    static CaseFile of(
            Application application,
            Applicant applicant,
            Standing standing,
            List<InformationDesk.Request> information,
            Map<String, Object> contributions) {
        return new CaseFile(
                application.id().value(),
                application.id().value(),
                application.status(),
                application.risk(),
                application.rejectionReason(),
                application.submittedAt(),
                standing.dueBy(),
                applicant.legalName(),
                applicant.stageName(),
                applicant.birthDate(),
                applicant.nationality(),
                applicant.countryOfResidence(),
                MaskedDocument.of(applicant.idDocument()),
                Mask.tail(applicant.phone()),
                applicant.address(),
                MaskedGuardian.of(applicant.guardian()),
                applicant.subjectAreas(),
                applicant.languages(),
                applicant.hub(),
                applicant.accounts(),
                applicant.contentTypes(),
                MaskedTax.of(applicant.tax()),
                MaskedPayout.of(applicant.payout()),
                standing.steps(),
                standing.notices(),
                information,
                contributions);
    }

    public record MaskedDocument(String type, String number, @Nullable LocalDate expiresOn) {
        static MaskedDocument of(Applicant.IdDocument document) {
            return new MaskedDocument(document.type(), Mask.tail(document.number()), document.expiresOn());
        }
    }

    public record MaskedGuardian(String name, String idNumber, boolean consent) {
        static @Nullable MaskedGuardian of(Applicant.@Nullable Guardian guardian) {
            return guardian == null
                    ? null
                    : new MaskedGuardian(guardian.name(), Mask.tail(guardian.idNumber()), guardian.consent());
        }
    }

    public record MaskedTax(
            String residence, @Nullable String taxId, @Nullable String uscc, boolean agencyFilingConsent) {
        static MaskedTax of(Applicant.TaxProfile tax) {
            return new MaskedTax(tax.residence(), masked(tax.taxId()), masked(tax.uscc()), tax.agencyFilingConsent());
        }

        private static @Nullable String masked(@Nullable String number) {
            return Optional.ofNullable(number).map(Mask::tail).orElse(null);
        }
    }

    public record MaskedPayout(
            String method,
            String account,
            @Nullable String bic,
            @Nullable String cnaps,
            String holderName,
            String currency) {
        static MaskedPayout of(Applicant.PayoutMethod payout) {
            return new MaskedPayout(
                    payout.method(),
                    Mask.tail(payout.account()),
                    payout.bic(),
                    payout.cnaps(),
                    payout.holderName(),
                    payout.currency());
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
