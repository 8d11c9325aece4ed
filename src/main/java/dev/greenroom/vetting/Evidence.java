package dev.greenroom.vetting;

/** Why a check found what it found: a code for programs, plain words for officers, no personal data. */
public enum Evidence {
    UNDER_16("The applicant is younger than 16."),
    NUMBER_INVALID("The number of the identity document does not pass its checks."),
    BIRTH_DATE_DIFFERS("The birth date is not the one in the identity number."),
    DOCUMENT_EXPIRED("The identity document has expired."),
    DOCUMENT_EXPIRES_SOON("The identity document expires soon."),
    DOCUMENT_EXPIRES_VERY_SOON("The identity document expires very soon."),
    NO_GUARDIAN("At 16 and 17 an adult guardian must be named and consent."),
    GUARDIAN_NUMBER_INVALID("The guardian's identity number does not pass its checks."),
    GUARDIAN_NOT_ADULT("The guardian is younger than 18."),
    GUARDIAN_IS_APPLICANT("The guardian has the applicant's own identity number."),
    GUARDIAN_NOT_CHECKABLE("The guardian's number does not tell the age: see the papers."),
    DOCUMENT_NOT_CHECKABLE("A document of this kind cannot be checked by its number."),
    PASSPORT_WITHOUT_EXPIRY("No expiry date was given for the passport."),
    PASSPORT_NUMBER_UNUSUAL("The country is not known to issue passport numbers like this one."),
    NO_TAX_ID("There is no tax id."),
    NO_CREDIT_CODE("A business needs a unified social credit code."),
    CREDIT_CODE_INVALID("The unified social credit code does not pass its checks."),
    CREDIT_CODE_ACCEPTED("The unified social credit code fails its checks; an officer accepted it with a reason."),
    TAX_ID_DIFFERS("The tax id is not the identity number."),
    RESIDENT_ABROAD("Taxed as a resident of China, but lives elsewhere."),
    NON_RESIDENT_IN_CHINA("Taxed as a non-resident, but a citizen of China who lives there."),
    NO_LIST_LOADED("No screening list was ever loaded: nothing can be said."),
    OWN_LIST_IDENTIFIER("An identifier is exactly on the own list."),
    GUARDIAN_ON_OWN_LIST("An identifier of the guardian is on the own list."),
    STRONG_NAME_MATCH("A name matches a list entry strongly."),
    LIKELY_NAME_MATCH("A name may match a list entry."),
    WEAK_NAME_MATCH("A name resembles a list entry weakly."),
    ACCOUNT_INVALID("The account cannot exist."),
    BANK_CODE_INVALID("The bank code cannot exist."),
    HOLDER_DIFFERS("The account is held in another name."),
    HOLDER_IS_GUARDIAN("The account is held by the guardian."),
    CARD_NOT_UNIONPAY("The card number does not begin like a UnionPay card."),
    BANK_UNKNOWN("The bank code begins with no bank that is known here."),
    CARD_CHECKSUM("The card number fails the Luhn checksum, which not all cards follow."),
    BANK_ABROAD("BIC and IBAN name different countries."),
    SHARED_ACCOUNT("Another applicant or creator has the same payout account."),
    SHARED_PHONE("Another applicant or creator has the same phone number."),
    SHARED_IDENTITY("Another account applied with the same identity number."),
    SHARED_DEVICE("Several others applied from the same browser."),
    SHARED_ADDRESS("Several others have the same address."),
    SHARED_GUARDIAN("Several others have the same guardian."),
    GUARDIAN_IS_PAID("The guardian is the holder of another creator's account."),
    REENTRY("The account or phone is that of a person who was blacklisted."),
    SOLE_PROPRIETORSHIP("The firm is one person's own, or carries the name of the creator or guardian."),
    RELATIVE_HOLDER("The account is held by a person of the same family name.");

    private final String text;

    Evidence(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
