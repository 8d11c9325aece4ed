package dev.greenroom.application;

import dev.greenroom.identifier.BankAccount;
import dev.greenroom.identifier.BankCard;
import dev.greenroom.identifier.PhoneNumber;
import dev.greenroom.reference.ApplicationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a faultless draft into facts: stripped, identifiers in one spelling. */
final class Applicants {
    private Applicants() {}

    static Applicant of(ApplicationId id, String username, String locale, Draft draft) {
        var document = needed(draft.idDocument());
        return new Applicant(
                id,
                username,
                locale,
                text(draft.legalName()),
                text(draft.stageName()),
                LocalDate.parse(text(draft.birthDate())),
                text(draft.nationality()),
                text(draft.countryOfResidence()),
                new Applicant.IdDocument(
                        text(document.type()),
                        text(document.number()).toUpperCase(Locale.ROOT),
                        Findings.optional(document.expiresOn())
                                .map(LocalDate::parse)
                                .orElse(null)),
                PhoneNumber.read(text(draft.phone())).orElseThrow(),
                text(draft.address()),
                guardian(draft.guardian()),
                draft.subjectAreas(),
                draft.languages(),
                optional(draft.hub()),
                accounts(draft.accounts()),
                draft.contentTypes(),
                tax(needed(draft.tax())),
                payout(needed(draft.payout())));
    }

    /** A faultless payout method in one spelling; for changes after activation too. */
    static Applicant.PayoutMethod payout(Draft.Payout payout) {
        var method = text(payout.method());
        var account = text(payout.account());
        return new Applicant.PayoutMethod(
                method,
                switch (method) {
                    case PayoutMethodRule.CARD -> BankCard.digits(account);
                    case PayoutMethodRule.IBAN -> BankAccount.compact(account);
                    default -> PhoneNumber.read(account).orElse(account);
                },
                Optional.ofNullable(optional(payout.bic()))
                        .map(BankAccount::compact)
                        .orElse(null),
                optional(payout.cnaps()),
                text(payout.holderName()),
                text(payout.currency()));
    }

    private static Applicant.@Nullable Guardian guardian(Draft.@Nullable Guardian guardian) {
        return guardian == null
                ? null
                : new Applicant.Guardian(
                        text(guardian.name()),
                        text(guardian.idNumber()).toUpperCase(Locale.ROOT),
                        Boolean.TRUE.equals(guardian.consent()));
    }

    private static List<Applicant.SocialAccount> accounts(List<Draft.Account> accounts) {
        return accounts.stream()
                .map(account -> new Applicant.SocialAccount(
                        text(account.platform()),
                        text(account.handle()),
                        text(account.url()),
                        needed(account.followers()),
                        needed(account.posts())))
                .toList();
    }

    private static Applicant.TaxProfile tax(Draft.Tax tax) {
        return new Applicant.TaxProfile(
                text(tax.residence()),
                upper(tax.taxId()),
                upper(tax.uscc()),
                Boolean.TRUE.equals(tax.agencyFilingConsent()));
    }

    private static String text(@Nullable String value) {
        return needed(value).strip();
    }

    private static @Nullable String optional(@Nullable String value) {
        return Findings.optional(value).orElse(null);
    }

    private static @Nullable String upper(@Nullable String value) {
        return Findings.optional(value)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElse(null);
    }

    private static <T> T needed(@Nullable T value) {
        return Objects.requireNonNull(value, "checked at submission");
    }
}
