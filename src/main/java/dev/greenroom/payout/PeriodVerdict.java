package dev.greenroom.payout;

/** Whether an instance may issue the statements of a period. */
public enum PeriodVerdict {
    OPENED,
    /** Another instance does, or did. */
    DUPLICATE
}
