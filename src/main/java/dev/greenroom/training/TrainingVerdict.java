package dev.greenroom.training;

/** How a training ended; the diagram compares these words. */
public enum TrainingVerdict {
    PASSED,
    TRAINING_FAILED
}
