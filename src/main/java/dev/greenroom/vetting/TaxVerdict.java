package dev.greenroom.vetting;

/** What the check of the tax profile found. */
public enum TaxVerdict {
    CONSISTENT,
    INCONSISTENT,
    MISSING
}
