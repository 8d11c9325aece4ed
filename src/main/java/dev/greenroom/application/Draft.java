package dev.greenroom.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application as its creator has filled it in so far: the body of {@code PUT /api/application}, well-typed but maybe
 * incomplete or wrong. Personal: {@code toString} shows nothing.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Draft(
        @Nullable String legalName,
        @Nullable String stageName,
        @Nullable String birthDate,
        @Nullable String nationality,
        @Nullable String countryOfResidence,
        @Nullable IdDocument idDocument,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Guardian guardian,
        List<String> subjectAreas,
        List<String> languages,
        @Nullable String hub,
        List<Account> accounts,
        List<String> contentTypes,
        @Nullable Tax tax,
        @Nullable Payout payout,
        List<Consent> consents) {
    static final Draft EMPTY = new Draft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Absent lists are empty ones. */
    @SuppressWarnings("NullAway")
    public Draft(
            @Nullable String legalName,
            @Nullable String stageName,
            @Nullable String birthDate,
            @Nullable String nationality,
            @Nullable String countryOfResidence,
            @Nullable IdDocument idDocument,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Guardian guardian,
            @Nullable List<String> subjectAreas,
            @Nullable List<String> languages,
            @Nullable String hub,
            @Nullable List<Account> accounts,
            @Nullable List<String> contentTypes,
            @Nullable Tax tax,
            @Nullable Payout payout,
            @Nullable List<Consent> consents) {
        this.legalName = legalName;
        this.stageName = stageName;
        this.birthDate = birthDate;
        this.nationality = nationality;
        this.countryOfResidence = countryOfResidence;
        this.idDocument = idDocument;
        this.phone = phone;
        this.address = address;
        this.guardian = guardian;
        this.subjectAreas = orEmpty(subjectAreas);
        this.languages = orEmpty(languages);
        this.hub = hub;
        this.accounts = orEmpty(accounts);
        this.contentTypes = orEmpty(contentTypes);
        this.tax = tax;
        this.payout = payout;
        this.consents = orEmpty(consents);
    }

    public record IdDocument(@Nullable String type, @Nullable String number, @Nullable String expiresOn) {
        @Override
        public String toString() {
            return "IdDocument";
        }
    }

    public record Guardian(@Nullable String name, @Nullable String idNumber, @Nullable Boolean consent) {
        @Override
        public String toString() {
            return "Guardian";
        }
    }

    public record Account(
            @Nullable String platform,
            @Nullable String handle,
            @Nullable String url,
            @Nullable Long followers,
            @Nullable Long posts) {}

    public record Tax(
            @Nullable String residence,
            @Nullable String taxId,
            @Nullable String uscc,
            @Nullable Boolean agencyFilingConsent) {
        @Override
        public String toString() {
            return "Tax";
        }
    }

    public record Payout(
            @Nullable String method,
            @Nullable String account,
            @Nullable String bic,
            @Nullable String cnaps,
            @Nullable String holderName,
            @Nullable String currency) {
        @Override
        public String toString() {
            return "Payout";
        }
    }

    public record Consent(@Nullable String document, @Nullable String version) {}

    @Override
    public String toString() {
        return "Draft";
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
