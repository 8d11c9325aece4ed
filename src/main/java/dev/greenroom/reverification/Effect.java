package dev.greenroom.reverification;

/** What sending a renewal will cause; told to the creator before. */
public enum Effect {
    /** Identity, tax, screening, account and patterns are looked at again. */
    CHECKED_AGAIN,
    DOCUMENT_REPLACED,
    /** A resident without another tax id is known to the tax office by the identity number. */
    TAX_ID_REPLACED,
    /** The number is compared with those of other creators. */
    PHONE_REPLACED,
    ADDRESS_REPLACED,
    ACCOUNTS_REPLACED,
    AGREEMENT_IN_OWN_NAME,
    /** When the checks are clear, what was held for being late is let go. */
    HOLD_ENDS
}
