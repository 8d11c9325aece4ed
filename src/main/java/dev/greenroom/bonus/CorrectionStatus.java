package dev.greenroom.bonus;

/** Where a correction stands; APPLIED when all of it was paid or taken off, CANCELLED when the rest of it never will be. The words are public. */
public enum CorrectionStatus {
    PENDING,
    APPROVED,
    REJECTED,
    APPLIED,
    CANCELLED
}
