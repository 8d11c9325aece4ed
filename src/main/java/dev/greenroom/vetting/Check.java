package dev.greenroom.vetting;

/** The checks of one round. */
public enum Check {
    IDENTITY,
    TAX,
    SCREENING,
    PAYOUT,
    PATTERNS
}
