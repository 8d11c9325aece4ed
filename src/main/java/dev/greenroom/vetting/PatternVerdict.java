package dev.greenroom.vetting;

/** Whether something looks like evasion. */
public enum PatternVerdict {
    NONE,
    SUSPICIOUS
}
