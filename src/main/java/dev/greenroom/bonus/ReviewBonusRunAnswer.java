package dev.greenroom.bonus;

import org.jspecify.annotations.Nullable;

/** Answer of the form {@code review-bonus-run}. */
public record ReviewBonusRunAnswer(BonusReviewDecision decision, @Nullable String note) {}
