package dev.greenroom.alert;

import org.jspecify.annotations.Nullable;

/** A second officer's answer to {@code second-alert-review}. */
public record SecondAlertReviewAnswer(SecondAlertDecision decision, @Nullable String reason) {}
