package dev.greenroom.reverification;

/** Whether a process instance is the one that sweeps this day. */
public enum SweepVerdict {
    CLAIMED,
    DUPLICATE
}
