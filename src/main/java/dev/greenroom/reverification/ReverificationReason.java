package dev.greenroom.reverification;

/** Why a creator is verified again. */
public enum ReverificationReason {
    /** Live-streaming e-commerce Measures (SAMR and CAC, Order 117): room operators at least every six months. */
    SIX_MONTHS,
    /** The identity document is about to expire. */
    DOCUMENT_EXPIRY,
    /** Eighteen now: the guardian's role ends, the creator accepts the agreement in the own name. */
    COMES_OF_AGE
}
