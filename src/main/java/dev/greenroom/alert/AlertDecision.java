package dev.greenroom.alert;

/** How an alert ended. */
public enum AlertDecision {
    /** It is somebody else, or harmless. */
    CLEARED,
    /** It is true. */
    CONFIRMED
}
