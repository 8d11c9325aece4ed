package dev.greenroom.application;

/** Whether a process instance is the one that handles its application. */
public enum ClaimVerdict {
    CLAIMED,
    DUPLICATE
}
