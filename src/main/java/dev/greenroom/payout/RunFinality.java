package dev.greenroom.payout;

/** Whether each payout of a run is final. */
public enum RunFinality {
    FINAL,
    OPEN
}
