package dev.greenroom.vetting;

/** How vetting ended. */
public enum VettingVerdict {
    CLEARED,
    REFUSED,
    BLOCKED,
    INFORMATION_EXPIRED
}
