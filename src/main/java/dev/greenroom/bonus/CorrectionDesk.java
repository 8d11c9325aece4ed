package dev.greenroom.bonus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.DelegatedActs;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.conflict.ConflictDesk;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finance corrects the bonus of an approved week: one person enters, another approves, a later run pays or takes off. */
@Component
@Transactional
public class CorrectionDesk {
    private final Corrections corrections;
    private final CorrectionEntry entry;
    private final BonusRunTable runs;
    private final BonusLines lines;
    private final BonusPlan plan;
    private final BonusBudget budget;
    private final ConflictDesk conflicts;
    private final DelegatedActs delegated;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectionDesk(
            Corrections corrections,
            CorrectionEntry entry,
            BonusRunTable runs,
            BonusLines lines,
            BonusPlan plan,
            BonusBudget budget,
            ConflictDesk conflicts,
            DelegatedActs delegated,
            AuditTrail audit,
            Clock clock) {
        this.corrections = corrections;
        this.entry = entry;
        this.runs = runs;
        this.lines = lines;
        this.plan = plan;
        this.budget = budget;
        this.conflicts = conflicts;
        this.delegated = delegated;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same again by the same person, while nobody has decided, changes nothing.
     *
     * @throws Rejected with every fault of {creatorId, week, amount, reason}
     * @throws WrongState when this person has a relation to the creator
     */
    public Correction enter(@Nullable JsonNode body, String username) {
        var entered = entry.read(body, username, Times.now(clock));
        checkUnrelated(entered, username);
        var same = corrections.ofWeek(entered.week(), entered.creatorId()).stream()
                .filter(one -> one.isPending()
                        && one.enteredBy().equals(username)
                        && one.amount().equals(entered.amount())
                        && one.reason().equals(entered.reason()))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        corrections.enter(entered);
        record("BONUS_CORRECTION_ENTERED", entered, username, entered.reason());
        return entered;
    }

    /**
     * From now on the next run pays it or takes it off; what is owed to the creator draws on the budget.
     *
     * @throws NotFound when there is none
     * @throws WrongState when it is decided, this person may not, the week has changed since, or the budget is short
     */
    public Correction approve(CorrectionId id, @Nullable String note, String username) {
        var correction = lockPending(id);
        checkOther(correction, username);
        checkUnrelated(correction, username);
        var corrected = CorrectionPolicy.corrected(
                lines.bonusOf(correction.week(), correction.creatorId()),
                corrections.ofWeek(correction.week(), correction.creatorId()),
                one -> one.isInForce() || one.id().equals(id));
        CorrectionPolicy.outOfBounds(corrected, plan.limits().cap()).ifPresent(why -> {
            throw new WrongState(why);
        });
        entry.whyNothingToTakeBack(correction).ifPresent(why -> {
            throw new WrongState(why);
        });
        if (!correction.amount().isNegative()) {
            budget.draw(correction.amount());
        }
        return decide(correction, CorrectionStatus.APPROVED, note, username);
    }

    /**
     * @throws NotFound when there is none
     * @throws Rejected without a note that says why
     * @throws WrongState when it is decided, or this person may not
     */
    public Correction reject(CorrectionId id, @Nullable String note, String username) {
        if (CorrectionEntry.note(note) == null) {
            throw Rejected.of("note", "REQUIRED", "Say why");
        }
        var correction = lockPending(id);
        checkOther(correction, username);
        checkUnrelated(correction, username);
        return decide(correction, CorrectionStatus.REJECTED, note, username);
    }

    /**
     * Finance gives it up before anybody has decided.
     *
     * @throws NotFound when there is none
     * @throws WrongState when it is decided
     */
    public Correction cancel(CorrectionId id, String username) {
        var correction = lockPending(id);
        checkUnrelated(correction, username);
        return decide(correction, CorrectionStatus.CANCELLED, null, username);
    }

    private Correction decide(Correction correction, CorrectionStatus status, @Nullable String note, String username) {
        var text = CorrectionEntry.note(note);
        corrections.decide(correction.id(), status, username, Times.now(clock), text);
        record("BONUS_CORRECTION_" + status, correction, username, text);
        return corrections.find(correction.id()).orElseThrow();
    }

    /** The week's run is locked first: decisions on one week wait for each other. */
    private Correction lockPending(CorrectionId id) {
        var week = corrections.find(id).orElseThrow(NotFound::new).week();
        runs.lock(week);
        var correction = corrections.find(id).orElseThrow(NotFound::new);
        if (!correction.isPending()) {
            throw new WrongState("This correction is " + correction.status() + " already");
        }
        return correction;
    }

    private void checkOther(Correction correction, String username) {
        if (delegated.isOneHand(
                correction.enteredBy(), username, correction.id().value())) {
            throw new WrongState("Who entered a correction does not decide it: another person must");
        }
    }

    private void checkUnrelated(Correction correction, String username) {
        CreatorId creator = correction.creatorId();
        conflicts.checkUnrelated(username, creator);
        delegated.lender(username).ifPresent(lender -> conflicts.checkUnrelated(lender, creator));
    }

    private void record(String what, Correction correction, String username, @Nullable String reason) {
        var details = new HashMap<String, String>();
        details.put("creator", correction.creatorId().value());
        details.put("week", correction.week().toString());
        details.put("amount", correction.amount().text());
        audit.record(new Act(username, what, "correction", correction.id().value(), reason, details));
    }
}
