package dev.greenroom.alert;

/** Whether a process instance leads the rescreening. */
public enum RescreeningVerdict {
    CLAIMED,
    DUPLICATE
}
