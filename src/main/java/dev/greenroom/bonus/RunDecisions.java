package dev.greenroom.bonus;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the answers of maker and checker effective, and ends a run. */
@Component
class RunDecisions {
    private final BonusRunTable runs;
    private final BonusBudget budget;
    private final TaskAnswers answers;
    private final AuditTrail audit;
    private final Clock clock;

    RunDecisions(BonusRunTable runs, BonusBudget budget, TaskAnswers answers, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.budget = budget;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Commits the budget for an approval, once for each approval: a second delivery gives the first verdict. */
    @Transactional
    BudgetVerdict commitBudget(BonusWeek week) {
        var run = runs.lock(week);
        var approval = approval(week);
        if (run.budgetVerdict() != null
                && run.budgetDecidedFor() != null
                && run.budgetDecidedFor() == approval.taskKey()) {
            return run.budgetVerdict();
        }
        var verdict = budget.commit(week, run.gross());
        var status = verdict == BudgetVerdict.COMMITTED ? BonusRunStatus.APPROVED : BonusRunStatus.IN_REVIEW;
        runs.update(
                week,
                "status = ?, budget_decided_for = ?, budget_verdict = ?, approved_by = ?",
                status.name(),
                approval.taskKey(),
                verdict.name(),
                approval.username());
        audit.record(new Act(
                        approval.username(),
                        "BONUS_RUN_APPROVED",
                        "run",
                        week.toString(),
                        approval.answer().note(),
                        Map.of("budget", verdict.name(), "gross", run.gross().text()))
                .from(ApproveBonusRunPolicy.FORM, approval.taskKey()));
        return verdict;
    }

    private Given<ApproveBonusRunAnswer> approval(BonusWeek week) {
        return answers.latest(ApproveBonusRunPolicy.FORM, week.toString(), ApproveBonusRunAnswer.class)
                .filter(given -> given.answer().decision() == BonusApprovalDecision.APPROVE)
                .orElseThrow(() -> new IllegalStateException("Nobody approved the run of " + week));
    }

    /** The maker gave the run up: nobody is paid. */
    @Transactional
    void cancel(BonusWeek week) {
        var run = runs.lock(week);
        if (run.status() != BonusRunStatus.IN_REVIEW) {
            return;
        }
        budget.release(week);
        runs.update(week, "status = ?, closed_at = ?", BonusRunStatus.CANCELLED.name(), OffsetDateTime.now(clock));
        var maker = answers.latest(ReviewBonusRunPolicy.FORM, week.toString(), ReviewBonusRunAnswer.class);
        audit.record(new Act(
                maker.map(Given::username).orElse(Act.SYSTEM),
                "BONUS_RUN_CANCELLED",
                "run",
                week.toString(),
                maker.map(given -> given.answer().note()).orElse(null),
                Map.of()));
    }

    /** Every payout is final. */
    @Transactional
    void close(BonusWeek week) {
        var run = runs.lock(week);
        if (run.status() != BonusRunStatus.APPROVED && run.status() != BonusRunStatus.PAYING) {
            return;
        }
        runs.update(week, "status = ?, closed_at = ?", BonusRunStatus.CLOSED.name(), OffsetDateTime.now(clock));
        audit.record(Act.bySystem("BONUS_RUN_CLOSED", "run", week.toString()));
    }
}
