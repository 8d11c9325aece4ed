package dev.greenroom.creator;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.creator.Payee.Identifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sealed of a creator: whom and how to pay. */
record PayeeFacts(
        String legalName,
        LocalDate birthDate,
        String nationality,
        List<Identifier> identifiers,
        String residence,
        @Nullable String taxId,
        boolean agencyFilingConsent,
        PayoutMethod payout) {

    static PayeeFacts of(Applicant applicant) {
        var tax = applicant.tax();
        var identifiers = new ArrayList<Identifier>();
        add(identifiers, applicant.idDocument().type(), applicant.idDocument().number());
        add(identifiers, "TAX_ID", tax.taxId());
        add(identifiers, "USCC", tax.uscc());
        add(identifiers, "PHONE", applicant.phone());
        return new PayeeFacts(
                applicant.legalName(),
                applicant.birthDate(),
                applicant.nationality(),
                identifiers,
                tax.residence(),
                taxId(applicant),
                tax.agencyFilingConsent(),
                applicant.payout());
    }

    PayeeFacts paidBy(PayoutMethod method) {
        return new PayeeFacts(
                legalName, birthDate, nationality, identifiers, residence, taxId, agencyFilingConsent, method);
    }

    Payee payee(Creator creator) {
        var all = new ArrayList<>(identifiers);
        add(all, "ACCOUNT", payout.account());
        return new Payee(
                creator.id(),
                creator.applicationId(),
                creator.username(),
                creator.locale(),
                legalName,
                creator.stageName(),
                birthDate,
                nationality,
                List.copyOf(all),
                residence,
                taxId,
                agencyFilingConsent,
                payout);
    }

    /** A resident without a tax id uses the id number, a business its credit code. */
    private static @Nullable String taxId(Applicant applicant) {
        var tax = applicant.tax();
        if (tax.taxId() != null) {
            return tax.taxId();
        }
        return tax.residence().equals("CN_RESIDENT") ? applicant.idDocument().number() : tax.uscc();
    }

    private static void add(List<Identifier> identifiers, String type, @Nullable String number) {
        if (number != null && !number.isBlank()) {
            identifiers.add(new Identifier(type, Objects.requireNonNull(number)));
        }
    }

    @Override
    public String toString() {
        return "PayeeFacts";
    }
}
