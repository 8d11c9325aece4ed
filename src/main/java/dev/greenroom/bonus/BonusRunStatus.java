package dev.greenroom.bonus;

/** Where a weekly run stands; the words are public. */
public enum BonusRunStatus {
    OPEN,
    CALCULATED,
    IN_REVIEW,
    APPROVED,
    PAYING,
    CLOSED,
    CANCELLED
}
