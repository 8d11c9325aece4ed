package dev.greenroom.payout;

/** Whether this process instance is the one that deals with the exception. */
public enum ExceptionVerdict {
    CLAIMED,
    DUPLICATE
}
