package dev.greenroom.reverification;

/** Whether a process instance is the one that handles its reverification. */
public enum ReverificationVerdict {
    CLAIMED,
    DUPLICATE
}
