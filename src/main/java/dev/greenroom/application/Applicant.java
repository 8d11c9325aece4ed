package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The submitted facts in clear, for checks and payment inside the application. Never log it, never put it into a process
 * variable; {@code toString} shows the id only. Field meanings and code lists: the application body of the API.
 */
public record Applicant(
        ApplicationId applicationId,
        String username,
        String locale,
        String legalName,
        String stageName,
        LocalDate birthDate,
        String nationality,
        String countryOfResidence,
        IdDocument idDocument,
        String phone,
        String address,
        @Nullable Guardian guardian,
        List<String> subjectAreas,
        List<String> languages,
        @Nullable String hub,
        List<SocialAccount> accounts,
        List<String> contentTypes,
        TaxProfile tax,
        PayoutMethod payout) {

    /** @param type CN_RESIDENT_ID, PASSPORT or OTHER; @param expiresOn null means long-term */
    public record IdDocument(String type, String number, @Nullable LocalDate expiresOn) {
        @Override
        public String toString() {
            return type;
        }
    }

    public record Guardian(String name, String idNumber, boolean consent) {
        @Override
        public String toString() {
            return "Guardian";
        }
    }

    public record SocialAccount(String platform, String handle, String url, long followers, long posts) {}

    /** @param residence CN_RESIDENT, NON_RESIDENT or BUSINESS; @param taxId null for CN_RESIDENT means the id number */
    public record TaxProfile(
            String residence, @Nullable String taxId, @Nullable String uscc, boolean agencyFilingConsent) {
        @Override
        public String toString() {
            return residence;
        }
    }

    /** @param method CN_BANK_CARD, IBAN, ALIPAY or WECHAT */
    public record PayoutMethod(
            String method,
            String account,
            @Nullable String bic,
            @Nullable String cnaps,
            String holderName,
            String currency) {
        @Override
        public String toString() {
            return method;
        }
    }

    @Override
    public String toString() {
        return applicationId.toString();
    }
}
