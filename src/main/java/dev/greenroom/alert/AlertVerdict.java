package dev.greenroom.alert;

/** Whether a process instance leads the alert. */
public enum AlertVerdict {
    CLAIMED,
    DUPLICATE
}
