package dev.greenroom.training;

/** What an assessment decides; the diagram compares these words. */
public enum MilestoneVerdict {
    PASSED,
    RETAKE,
    FAILED
}
