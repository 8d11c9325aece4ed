package dev.greenroom.payout;

/** Whether a released batch went out, or differs from what was released and is asked again. */
public enum SendVerdict {
    SENT,
    CHANGED
}
