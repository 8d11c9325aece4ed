package dev.greenroom.payout;

/** Where a payment batch is. */
public enum BatchStatus {
    BUILT,
    IN_RELEASE,
    HELD,
    SENT,
    CLOSED
}
