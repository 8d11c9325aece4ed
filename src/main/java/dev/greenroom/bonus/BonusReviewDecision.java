package dev.greenroom.bonus;

/** What the maker decides on a calculated run. */
public enum BonusReviewDecision {
    SUBMIT,
    RECALCULATE,
    CANCEL
}
