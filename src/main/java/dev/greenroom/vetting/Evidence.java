package dev.greenroom.vetting;

/** Why a check found what it found: a code for programs, plain words for officers, no personal data. */
public enum Evidence {
    UNDER_16("The applicant is younger than 16."),
    NUMBER_INVALID("The number of the identity document does not pass its checks."),
    BIRTH_DATE_DIFFERS("The birth date is not the one in the identity number."),
    DOCUMENT_EXPIRED("The identity document has expired."),
    NO_GUARDIAN("At 16 and 17 an adult guardian must be named and consent."),
    DOCUMENT_NOT_CHECKABLE("A document of this kind cannot be checked by its number."),
    PASSPORT_WITHOUT_EXPIRY("No expiry date was given for the passport."),
    NO_TAX_ID("There is no tax id."),
    NO_CREDIT_CODE("A business needs a unified social credit code."),
    CREDIT_CODE_INVALID("The unified social credit code does not pass its checks."),
    TAX_ID_DIFFERS("The tax id is not the identity number."),
    RESIDENT_ABROAD("Taxed as a resident of China, but lives elsewhere."),
    NON_RESIDENT_IN_CHINA("Taxed as a non-resident, but a citizen of China who lives there."),
    NO_LIST_LOADED("No screening list was ever loaded: nothing can be said."),
    OWN_LIST_IDENTIFIER("An identifier is exactly on the own list."),
    STRONG_NAME_MATCH("A name matches a list entry strongly."),
    LIKELY_NAME_MATCH("A name may match a list entry."),
    WEAK_NAME_MATCH("A name resembles a list entry weakly."),
    ACCOUNT_INVALID("The account cannot exist."),
    BANK_CODE_INVALID("The bank code cannot exist."),
    HOLDER_DIFFERS("The account is held in another name."),
    CARD_CHECKSUM("The card number fails the Luhn checksum, which not all cards follow."),
    BANK_ABROAD("BIC and IBAN name different countries."),
    SHARED_ACCOUNT("Another applicant or creator has the same payout account."),
    SHARED_PHONE("Another applicant or creator has the same phone number."),
    SHARED_IDENTITY("Another account applied with the same identity number.");

    private final String text;

    Evidence(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
