package dev.greenroom.vetting;

/** Whether something looks like evasion; REENTRY is the account or phone of a person who was blacklisted. */
public enum PatternVerdict {
    NONE,
    SUSPICIOUS,
    REENTRY
}
