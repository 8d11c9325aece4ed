package dev.greenroom.vetting;

import org.jspecify.annotations.Nullable;

/** A second officer's answer to {@code second-review}. */
public record SecondReviewAnswer(SecondReviewDecision decision, @Nullable String reason) {}
