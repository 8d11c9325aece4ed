package dev.greenroom.vetting;

/** What a second officer decides on an approval at high risk. */
public enum SecondReviewDecision {
    CONFIRM,
    OVERTURN
}
