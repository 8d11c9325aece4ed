package dev.greenroom.alert;

/** What a second officer decides about clearing a strong alert. */
public enum SecondAlertDecision {
    /** Clear it. */
    CONFIRM,
    /** It is true after all. */
    OVERTURN
}
