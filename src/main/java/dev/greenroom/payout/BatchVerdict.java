package dev.greenroom.payout;

/** What screening leaves of a batch. */
public enum BatchVerdict {
    READY,
    EMPTY
}
