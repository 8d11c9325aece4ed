package dev.greenroom.application;

/** How much an applicant needs looking at; decided by the table {@code risk}, BLOCKED by hard facts only. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH,
    BLOCKED
}
