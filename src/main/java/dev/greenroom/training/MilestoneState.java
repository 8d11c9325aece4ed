package dev.greenroom.training;

/** Where a milestone stands; the words are public. */
public enum MilestoneState {
    LOCKED,
    OPEN,
    SUBMITTED,
    PASSED,
    FAILED
}
