package dev.greenroom.bonus;

import org.jspecify.annotations.Nullable;

/** Answer of the form {@code approve-bonus-run}. */
public record ApproveBonusRunAnswer(BonusApprovalDecision decision, @Nullable String note) {}
