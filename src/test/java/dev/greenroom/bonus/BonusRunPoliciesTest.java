package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BonusRunPoliciesTest extends BonusTest {
    @Autowired
    ReviewBonusRunPolicy review;

    @Autowired
    ApproveBonusRunPolicy approve;

    @Test
    void aRunOverTheBudgetCannotBeSubmitted() {
        inReview(live("cre_1", "60000"));
        assertThat(answer(BonusReviewDecision.SUBMIT, null)).isInstanceOf(Judgement.Allowed.class);
        runs.update(week, "gross = ?", new BigDecimal("1000000000.01"));
        assertThat(answer(BonusReviewDecision.SUBMIT, "please")).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void toCancelOrRecalculateNeedsANote() {
        inReview(live("cre_1", "60000"));
        assertThat(answer(BonusReviewDecision.CANCEL, " ")).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(BonusReviewDecision.RECALCULATE, null)).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(BonusReviewDecision.CANCEL, "wrong week")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void whoSubmittedTheRunMayNotApproveIt() {
        inReview(live("cre_1", "60000"));
        review(BonusReviewDecision.SUBMIT, "both");
        assertThat(approve.mayTake(task("approve-bonus-run"), "both")).isInstanceOf(Judgement.Refused.class);
        assertThat(approve.mayAnswer(
                        task("approve-bonus-run"),
                        "both",
                        new ApproveBonusRunAnswer(BonusApprovalDecision.APPROVE, null)))
                .isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void whoUploadedTheFiguresMayNotApproveTheRun() {
        inReview(live("cre_1", "60000"));
        assertThat(approve.mayTake(task("approve-bonus-run"), "finance")).isInstanceOf(Judgement.Refused.class);
        assertThat(approve.mayTake(task("approve-bonus-run"), "approver")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void toReturnARunNeedsANote() {
        inReview(live("cre_1", "60000"));
        var task = task("approve-bonus-run");
        assertThat(approve.mayAnswer(task, "approver", new ApproveBonusRunAnswer(BonusApprovalDecision.RETURN, null)))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(approve.mayAnswer(task, "approver", new ApproveBonusRunAnswer(BonusApprovalDecision.APPROVE, null)))
                .isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void theTaskShowsTotalsBudgetTheLargestAndTheNew() {
        var creator = "cre_new" + week.toString().toLowerCase().replace("-", "");
        inReview(live(creator, "60000"), live("cre_none", "1"));
        var data = review.data(task("review-bonus-run"));
        assertThat(data)
                .containsEntry("gross", "2000.00")
                .containsEntry("creators", 1)
                .containsEntry("overBudget", false)
                .containsEntry("firstTimePayees", 1L)
                .containsKey("runUrl");
        assertThat((List<?>) data.get("largest")).hasSize(1);
    }

    private Judgement answer(BonusReviewDecision decision, @Nullable String note) {
        return review.mayAnswer(task("review-bonus-run"), "finance", new ReviewBonusRunAnswer(decision, note));
    }

    private OpenTask task(String form) {
        return new OpenTask(
                1L, form, "X", "weekly-bonus", 1L, "finance", week.toString(), null, "x", OffsetDateTime.now(), null);
    }
}
