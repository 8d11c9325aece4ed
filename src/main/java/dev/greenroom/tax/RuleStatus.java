package dev.greenroom.tax;

/** Where a version of a rule stands; only ACTIVE ones are ever applied. */
public enum RuleStatus {
    /** Entered by one person, waits for another. */
    DRAFT,
    /** Shipped switched off: the source is not good enough. Somebody must propose it first. */
    NEEDS_SIGN_OFF,
    ACTIVE,
    WITHDRAWN
}
