package dev.greenroom.alert;

/** How much an alert weighs. */
public enum AlertLevel {
    /** One officer decides. */
    REVIEW,
    /** A creator is not paid meanwhile, and to clear it takes a second officer. */
    BLOCK
}
