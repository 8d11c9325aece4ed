package dev.greenroom.training;

import org.jspecify.annotations.Nullable;

/**
 * What a coach answers.
 *
 * @param score whole points from 0 to 100
 * @param note required for RETAKE and FAIL
 */
record AssessMilestoneAnswer(AssessmentPolicy.Result result, @Nullable Integer score, @Nullable String note) {}
