package dev.greenroom.vetting;

/** What the check of the payout method found; a WARNING alone keeps nobody waiting. */
public enum PayoutVerdict {
    VALID,
    WARNING,
    INVALID
}
