package dev.greenroom.application;

import dev.greenroom.identifier.CreditCode;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** The tax profile; without a tax id a resident's is the id number. */
final class TaxRule implements DraftRule {
    static final String CN_RESIDENT = "CN_RESIDENT";
    static final String BUSINESS = "BUSINESS";
    private static final Set<String> RESIDENCES = Set.of(CN_RESIDENT, "NON_RESIDENT", BUSINESS);
    private static final Pattern TAX_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./-]{3,29}");

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        var tax = draft.tax();
        if (tax == null) {
            findings.add("tax", "REQUIRED", "This is needed.");
            return;
        }
        var residence = findings.required(
                        "tax.residence", tax.residence(), RESIDENCES::contains, "UNKNOWN_CODE", "No such residence.")
                .orElse("");
        var taxId = Findings.optional(tax.taxId());
        if (taxId.isEmpty() && !residence.isEmpty() && !residence.equals(CN_RESIDENT)) {
            findings.add("tax.taxId", "REQUIRED", "This is needed.");
        }
        taxId.filter(number -> !TAX_ID.matcher(number).matches())
                .ifPresent(number -> findings.add("tax.taxId", "SHAPE", "This is not a tax id."));
        if (residence.equals(BUSINESS)) {
            findings.required("tax.uscc", tax.uscc()).ifPresent(code -> checkCreditCode(code, findings));
        } else {
            findings.absent("tax.uscc", tax.uscc(), "Only a business has a unified social credit code.");
        }
        if (tax.agencyFilingConsent() == null) {
            findings.add("tax.agencyFilingConsent", "REQUIRED", "Say true or false.");
        }
    }

    /** The checksum is no fault here: some codes in use fail it, so an officer judges. */
    private static void checkCreditCode(String code, Findings findings) {
        if (CreditCode.read(code) instanceof CreditCode.Invalid invalid && invalid.flaw() != CreditCode.Flaw.CHECKSUM) {
            findings.add("tax.uscc", invalid.flaw().name(), text(invalid.flaw()));
        }
    }

    private static String text(CreditCode.Flaw flaw) {
        return switch (flaw) {
            case LENGTH -> "A unified social credit code has 18 characters.";
            case CHARACTER -> "A code has digits and capital letters, never I, O, S, V or Z: is it 1, 0, 5, U or 2?";
            case NO_SUCH_CATEGORY -> "The first two characters name no kind of organisation.";
            case REGION -> "Characters 3 to 8 are digits: the region.";
            case CHECKSUM -> "The last character does not fit the others.";
        };
    }
}
