package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.payout.ReleasePaymentBatchAnswer.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldBatchWorkerTest extends PayoutStage {
    @Autowired
    HoldBatchWorker worker;

    @Test
    void a_hold_waits_under_one_key_for_one_answer() {
        creator("500.00");
        var batch = inRelease();
        answer(
                "release-payment-batch",
                batch.value(),
                "approver2",
                new ReleasePaymentBatchAnswer(Decision.HOLD, "check first"));

        var first = worker.holdBatch(new HoldBatchWorker.Input(batch));
        var second = worker.holdBatch(new HoldBatchWorker.Input(batch));

        assertThat(second).isEqualTo(first);
        assertThat(batch(batch).status()).isEqualTo(BatchStatus.HELD);
        assertThat(batch(batch).holds()).isEqualTo(1);
    }
}
