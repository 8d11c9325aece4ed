package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * By how much an approved week's bonus was wrong.
 *
 * @param amount CNY, never zero: what is paid on top, or, below zero, taken off later bonuses
 * @param open what of it is not paid or taken off yet; of the same sign
 * @param reason the creator reads it: no personal numbers
 * @param note of who decided
 */
public record Correction(
        CorrectionId id,
        CreatorId creatorId,
        BonusWeek week,
        Money amount,
        Money open,
        String reason,
        CorrectionStatus status,
        String enteredBy,
        OffsetDateTime enteredAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String note) {

    /** What was paid, or, below zero, taken off of it. */
    Money used() {
        return amount.minus(open);
    }

    /** Did this person enter or decide it? */
    public boolean isBy(String username) {
        return username.equals(enteredBy) || username.equals(decidedBy);
    }

    boolean isPending() {
        return status == CorrectionStatus.PENDING;
    }

    boolean isInForce() {
        return status == CorrectionStatus.APPROVED || status == CorrectionStatus.APPLIED;
    }
}
