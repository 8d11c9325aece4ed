package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CloseBatchWorkerTest extends PayoutStage {
    @Autowired
    CloseBatchWorker worker;

    @Test
    void a_closed_batch_stays_closed_and_its_settled_payouts_have_published_statements() {
        var creator = creator("20000.00");
        var batch = sent();
        receive(bankSays(ACSC, payoutOf(creator)));

        worker.closeBatch(new CloseBatchWorker.Input(batch));
        worker.closeBatch(new CloseBatchWorker.Input(batch));

        assertThat(batch(batch).status()).isEqualTo(BatchStatus.CLOSED);
        assertThat(statementStatus(payoutOf(creator).id())).isEqualTo("PUBLISHED");
    }
}
