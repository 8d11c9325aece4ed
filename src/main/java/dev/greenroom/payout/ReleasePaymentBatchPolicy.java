package dev.greenroom.payout;

import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.payout.ReleasePaymentBatchAnswer.Decision;
import dev.greenroom.reference.BatchId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskPolicy;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who releases money: neither a maker nor the approver of its run, nor who entered its exchange rate, nor who entered or decided a
 * correction that it carries; a re-issue not who asked for it.
 */
@Component
@Transactional(readOnly = true)
class ReleasePaymentBatchPolicy implements TaskPolicy<ReleasePaymentBatchAnswer> {
    static final String FORM = "release-payment-batch";

    private final Batches batches;
    private final BonusRuns runs;
    private final TaskAnswers answers;
    private final BatchReview review;
    private final BatchRates rates;
    private final BatchCorrections corrections;

    ReleasePaymentBatchPolicy(
            Batches batches,
            BonusRuns runs,
            TaskAnswers answers,
            BatchReview review,
            BatchRates rates,
            BatchCorrections corrections) {
        this.batches = batches;
        this.runs = runs;
        this.answers = answers;
        this.review = review;
        this.rates = rates;
        this.corrections = corrections;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<ReleasePaymentBatchAnswer> answerType() {
        return ReleasePaymentBatchAnswer.class;
    }

    @Override
    public String subjectVariable() {
        return "batchId";
    }

    @Override
    public String subjectType() {
        return "batch";
    }

    @Override
    public String label(String subjectId) {
        return batches.find(new BatchId(subjectId))
                .map(batch -> batch.week() + " " + batch.rail() + " " + batch.total() + ", " + batch.payouts()
                        + (batch.payouts() == 1 ? " payout" : " payouts")
                        + (batch.reissueOf() == null ? "" : ", issued again"))
                .orElse(subjectId);
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        var batch = batches.find(new BatchId(task.subjectId())).orElse(null);
        if (batch == null) {
            return Judgement.refused("There is no such batch");
        }
        if (runs.hands(batch.week()).contains(username)) {
            return Judgement.refused("Who made or approved the run may not release its money");
        }
        if (batch.reissueOf() != null && resolved(batch.reissueOf().value(), username)) {
            return Judgement.refused("Who asked for the re-issue may not release it");
        }
        if (rates.entered(batch.id()).stream().anyMatch(entered -> entered.by().equals(username))) {
            return Judgement.refused("Who entered the exchange rate of this batch may not release it");
        }
        if (corrections.of(batch).stream().anyMatch(correction -> correction.isBy(username))) {
            return Judgement.refused(
                    "Who entered or decided a correction that this batch carries may not release it: a third person must");
        }
        return Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ReleasePaymentBatchAnswer answer) {
        if (mayTake(task, username) instanceof Judgement.Refused refused) {
            return refused;
        }
        if (answer.decision() == Decision.HOLD
                && (answer.note() == null || answer.note().isBlank())) {
            return Judgement.refused("Say in the note what must be cleared before this batch can be released");
        }
        return Judgement.allowed();
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        return review.of(new BatchId(task.subjectId()));
    }

    private boolean resolved(String payoutId, String username) {
        return answers.all(ResolvePayoutPolicy.FORM, payoutId, ResolvePayoutAnswer.class).stream()
                .anyMatch(given -> given.username().equals(username));
    }
}
