package dev.greenroom.creator;

import org.jspecify.annotations.Nullable;

/** A second officer's answer to {@code confirm-blacklisting}. */
public record ConfirmBlacklistingAnswer(BlacklistingDecision decision, @Nullable String reason) {}
