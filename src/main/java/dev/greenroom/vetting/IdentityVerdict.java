package dev.greenroom.vetting;

/** What the identity check found. */
public enum IdentityVerdict {
    VALID,
    UNDERAGE,
    GUARDIAN_MISSING,
    INVALID,
    UNVERIFIABLE
}
