package dev.greenroom.creator;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.AppealId;
import dev.greenroom.reference.Links;
import dev.greenroom.reference.Times;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what an officer decided about an appeal effective. Each act twice is as once. */
@Component
class AppealCourt {
    private final Appeals appeals;
    private final Creators creators;
    private final HoldReleaseDesk holds;
    private final SuspensionDesk suspensions;
    private final Exclusion exclusion;
    private final TaskAnswers answers;
    private final AuditTrail audit;
    private final Links links;
    private final Clock clock;

    AppealCourt(
            Appeals appeals,
            Creators creators,
            HoldReleaseDesk holds,
            SuspensionDesk suspensions,
            Exclusion exclusion,
            TaskAnswers answers,
            AuditTrail audit,
            Links links,
            Clock clock) {
        this.appeals = appeals;
        this.creators = creators;
        this.holds = holds;
        this.suspensions = suspensions;
        this.exclusion = exclusion;
        this.answers = answers;
        this.audit = audit;
        this.links = links;
        this.clock = clock;
    }

    /** @param group candidate group of the task */
    record Claim(ClaimVerdict verdict, String group, OffsetDateTime dueAt, String creatorUrl) {}

    @Transactional
    public Claim claim(AppealId id, long instanceKey) {
        boolean claimed = appeals.claim(id, instanceKey);
        var appeal = get(id);
        return new Claim(
                claimed ? ClaimVerdict.CLAIMED : ClaimVerdict.DUPLICATE,
                appeal.matter().group(),
                appeal.dueAt(),
                links.creator(appeal.creatorId()));
    }

    /** Nobody decided in time. */
    @Transactional
    public void escalate(AppealId id) {
        if (appeals.escalate(id, Times.now(clock))) {
            audit.record(act(get(id), Act.SYSTEM, "APPEAL_OVERDUE", "Nobody decided in time."));
        }
    }

    /** The hold, suspension or blacklisting ends. */
    @Transactional
    public void grant(AppealId id) {
        // The creator first, as every change of standing does, so that two of them cannot wait for each other.
        creators.locked(get(id).creatorId());
        var given = decision(id, AppealDecision.GRANT);
        var reason = reason(given);
        if (appeals.close(id, AppealState.GRANTED, given.username(), reason, Times.now(clock))) {
            var appeal = get(id);
            record(appeal, given, "APPEAL_GRANTED", reason);
            switch (appeal.against()) {
                case HOLD ->
                    holds.releaseOnAppeal(
                            appeal.creatorId(), Objects.requireNonNull(appeal.code()), reason, given.username());
                case SUSPENSION -> suspensions.endOnAppeal(appeal.creatorId(), reason, given.username());
                case BLACKLISTING -> exclusion.lift(appeal.creatorId(), reason, given.username());
            }
        }
    }

    @Transactional
    public void deny(AppealId id) {
        creators.locked(get(id).creatorId());
        var given = decision(id, AppealDecision.DENY);
        var reason = reason(given);
        if (appeals.close(id, AppealState.DENIED, given.username(), reason, Times.now(clock))) {
            record(get(id), given, "APPEAL_DENIED", reason);
        }
    }

    private Appeal get(AppealId id) {
        return appeals.find(id).orElseThrow(() -> new IllegalStateException("No appeal " + id));
    }

    private Given<DecideAppealAnswer> decision(AppealId id, AppealDecision decision) {
        return answers.latest(DecideAppealPolicy.FORM, id.value(), DecideAppealAnswer.class)
                .filter(given -> given.answer().decision() == decision)
                .orElseThrow(() -> new IllegalStateException("Nobody decided " + decision));
    }

    private static String reason(Given<DecideAppealAnswer> given) {
        return Objects.requireNonNull(given.answer().reason(), "checked by the policy");
    }

    private void record(Appeal appeal, Given<DecideAppealAnswer> given, String what, String reason) {
        audit.record(act(appeal, given.username(), what, reason).from(DecideAppealPolicy.FORM, given.taskKey()));
    }

    private static Act act(Appeal appeal, String username, String what, String reason) {
        return new Act(
                username,
                what,
                "creator",
                appeal.creatorId().value(),
                reason,
                Map.of(
                        "appeal", appeal.id().value(),
                        "matter", appeal.matter().key()));
    }
}
