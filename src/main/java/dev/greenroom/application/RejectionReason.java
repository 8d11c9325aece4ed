package dev.greenroom.application;

/** Why an application was refused; the words come from the verdicts of eligibility, vetting and training. */
public enum RejectionReason {
    UNDERAGE,
    REACH_TOO_SMALL,
    PROFILE_INCOMPLETE,
    REFUSED,
    BLOCKED,
    TRAINING_FAILED
}
