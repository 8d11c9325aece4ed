package dev.greenroom.alert;

/** What an officer decides about an alert. */
public enum AlertReviewDecision {
    /** Somebody else, or harmless. */
    CLEAR,
    /** It is true. */
    CONFIRM
}
