package dev.greenroom.bonus;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a payout is written off: of what was never given nothing is taken back, and what it carried is owed again. */
@Component
public class CorrectionsOfWriteOff {
    private static final String WHY_ENDED = "This week's payment was written off: there is nothing to take back";
    private static final String WHY_GIVEN_BACK =
            "This week's payment was written off: what was taken off is given back";

    private final Corrections corrections;
    private final BonusRunTable runs;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectionsOfWriteOff(Corrections corrections, BonusRunTable runs, AuditTrail audit, Clock clock) {
        this.corrections = corrections;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Call it once, in the transaction that writes off. What later runs have taken off already is entered as owed, for another person
     * to decide.
     *
     * @param unpaid the payout's gross in CNY: no more of what it carried is owed again
     * @param username who wrote it off
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(BonusWeek week, CreatorId creator, Money unpaid, String username) {
        // Who approves a correction locks the run too: one of the two comes first.
        runs.lock(week);
        endTakingBack(week, creator, username);
        giveBack(week, creator, username);
        reopenCarried(week, creator, unpaid, username);
    }

    private void endTakingBack(BonusWeek week, CreatorId creator, String username) {
        for (var correction : corrections.lockTakingBack(week, creator)) {
            if (correction.isPending()) {
                corrections.decide(correction.id(), CorrectionStatus.CANCELLED, username, Times.now(clock), WHY_ENDED);
                record("BONUS_CORRECTION_CANCELLED", correction, correction.open(), username, WHY_ENDED);
            } else if (correction.status() == CorrectionStatus.APPROVED) {
                corrections.end(correction.id(), WHY_ENDED);
                record("BONUS_CORRECTION_CANCELLED", correction, correction.open(), username, WHY_ENDED);
            }
        }
    }

    private void giveBack(BonusWeek week, CreatorId creator, String username) {
        var owed = corrections.takenFromOthers(week, creator).negated();
        if (owed.isZero()) {
            return;
        }
        var entered = new Correction(
                CorrectionId.next(),
                creator,
                week,
                owed,
                owed,
                WHY_GIVEN_BACK,
                CorrectionStatus.PENDING,
                username,
                Times.now(clock),
                null,
                null,
                null);
        corrections.enter(entered);
        record("BONUS_CORRECTION_ENTERED", entered, owed, username, WHY_GIVEN_BACK);
    }

    /** What was taken off in it stays so: the bonus that paid for it was earned. A correction of the week itself ends with it. */
    private void reopenCarried(BonusWeek week, CreatorId creator, Money unpaid, String username) {
        var left = unpaid;
        for (var use : corrections.used(week, List.of(creator))) {
            var again = use.amount().atMost(left);
            if (use.amount().isNegative()
                    || again.isZero()
                    || use.correction().week().equals(week)) {
                continue;
            }
            corrections.reopen(use.correction().id(), again);
            record("BONUS_CORRECTION_REOPENED", use.correction(), again, username, null);
            left = left.minus(again);
        }
    }

    private void record(String what, Correction correction, Money amount, String username, @Nullable String why) {
        audit.record(new Act(
                username,
                what,
                "correction",
                correction.id().value(),
                why,
                Map.of(
                        "creator", correction.creatorId().value(),
                        "week", correction.week().toString(),
                        "amount", amount.text())));
    }
}
