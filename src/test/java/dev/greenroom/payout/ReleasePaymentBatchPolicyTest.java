package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.payout.ReleasePaymentBatchAnswer.Decision;
import dev.greenroom.reference.BatchId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReleasePaymentBatchPolicyTest extends PayoutStage {
    @Autowired
    ReleasePaymentBatchPolicy policy;

    @Autowired
    ExceptionDesk exceptions;

    @Test
    void maker_and_approver_of_the_run_may_not_release_its_money() {
        creator("500.00");
        var task = task(inRelease());

        assertThat(policy.mayTake(task, "finance")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task, "approver")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task, "approver2")).isEqualTo(Judgement.allowed());
    }

    @Test
    void to_hold_needs_a_word_and_to_release_none() {
        creator("500.00");
        var task = task(inRelease());

        assertThat(policy.mayAnswer(task, "approver2", new ReleasePaymentBatchAnswer(Decision.HOLD, null)))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayAnswer(task, "approver2", new ReleasePaymentBatchAnswer(Decision.RELEASE, null)))
                .isEqualTo(Judgement.allowed());
    }

    @Test
    void who_asked_for_a_reissue_may_not_release_it() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(rejected("AC04"), payoutOf(creator)));
        var old = payoutOf(creator).id();
        answer(
                "resolve-payout",
                old.value(),
                "approver3",
                new ResolvePayoutAnswer(ResolvePayoutAnswer.Decision.REISSUE, "x"));
        var batch = exceptions.reissue(old);

        assertThat(policy.mayTake(task(batch), "approver3")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(batch), "approver2")).isEqualTo(Judgement.allowed());
        assertThat(policy.label(batch.value())).contains("issued again");
    }

    @Test
    void the_checker_sees_totals_the_largest_and_those_taken_out_but_no_legal_names() {
        creator("20000.00");
        var data = policy.data(task(inRelease()));

        assertThat(data)
                .containsEntry("count", 1)
                .containsEntry("total", "19670.00")
                .containsKeys("largest", "firstTime", "excluded");
        assertThat(data.toString()).contains("Mei").doesNotContain("李小梅");
    }

    private OpenTask task(BatchId batch) {
        return new OpenTask(
                1,
                "release-payment-batch",
                "ReleasePaymentBatch",
                "payment-batch",
                2,
                "finance-approver",
                batch.value(),
                null,
                null,
                OffsetDateTime.now(clock),
                null);
    }
}
