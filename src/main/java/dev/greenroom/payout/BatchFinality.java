package dev.greenroom.payout;

/** Whether the bank has spoken about each payout of a batch. */
public enum BatchFinality {
    FINAL,
    OPEN
}
