package dev.greenroom.application;

/** Where an application stands; the words are public. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    IN_VETTING,
    INFORMATION_REQUESTED,
    CLEARED,
    IN_TRAINING,
    IN_ASSIGNMENT,
    ACTIVE,
    REJECTED,
    WITHDRAWN,
    EXPIRED
}
