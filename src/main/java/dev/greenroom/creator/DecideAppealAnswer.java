package dev.greenroom.creator;

import org.jspecify.annotations.Nullable;

/** An officer's answer to {@code decide-appeal}. @param reason the creator reads it */
public record DecideAppealAnswer(AppealDecision decision, @Nullable String reason) {}
