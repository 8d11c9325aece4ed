package dev.greenroom.alert;

import org.jspecify.annotations.Nullable;

/** An officer's answer to {@code review-alert}. */
public record ReviewAlertAnswer(AlertReviewDecision decision, @Nullable String reason) {}
