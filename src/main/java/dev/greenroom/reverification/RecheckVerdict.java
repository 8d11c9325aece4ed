package dev.greenroom.reverification;

/** Whether the checks, run again, leave nothing to decide. */
public enum RecheckVerdict {
    CLEAR,
    FINDINGS
}
