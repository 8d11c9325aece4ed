package dev.greenroom.creator;

/** What became of an appeal. */
public enum AppealState {
    OPEN,
    GRANTED,
    DENIED,
    /** What it was against ended before anybody decided. */
    SETTLED
}
