package dev.greenroom.bonus;

/** Where a correction stands; APPLIED when all of it was paid or taken off. The words are public. */
public enum CorrectionStatus {
    PENDING,
    APPROVED,
    REJECTED,
    APPLIED,
    CANCELLED
}
