package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A weekly run as stored.
 *
 * @param processInstanceKey the instance that runs it; null until one has claimed it
 * @param waitingRound how often the run has waited for figures; it waits now while {@code resumedRound} is less
 * @param frozenFor key of the answer that asked for the latest calculation, 0 for the first one, null before it
 * @param creators those with a bonus above zero
 * @param lines all that were calculated
 * @param budgetDecidedFor key of the approval that the budget was last asked for
 */
record BonusRun(
        BonusWeek week,
        BonusRunStatus status,
        @Nullable Long processInstanceKey,
        @Nullable String requestedBy,
        OffsetDateTime openedAt,
        int waitingRound,
        int resumedRound,
        int remindedRound,
        @Nullable Long frozenFor,
        boolean calculating,
        int chunks,
        int creators,
        int lines,
        Money gross,
        @Nullable Long budgetDecidedFor,
        @Nullable BudgetVerdict budgetVerdict,
        @Nullable String approvedBy,
        Money withheld,
        Money net,
        Money held,
        int payouts,
        int finalPayouts,
        @Nullable OffsetDateTime closedAt) {

    boolean waitsForFigures() {
        return waitingRound > resumedRound;
    }

    /** What the message that resumes the run is correlated by: unique for each wait. */
    String performanceKey() {
        return week + ":" + waitingRound;
    }
}
