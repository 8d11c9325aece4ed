package dev.greenroom.bonus;

/** Whether this process instance runs the week or another does. */
public enum RunVerdict {
    OPENED,
    DUPLICATE
}
