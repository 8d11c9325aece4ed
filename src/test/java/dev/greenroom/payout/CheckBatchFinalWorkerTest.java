package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckBatchFinalWorkerTest extends PayoutStage {
    @Autowired
    CheckBatchFinalWorker worker;

    @Test
    void a_batch_is_final_when_the_bank_has_spoken_about_each_payout() {
        var creator = creator("20000.00");
        var input = new CheckBatchFinalWorker.Input(sent());
        assertThat(worker.checkBatchFinal(input).batchFinality()).isEqualTo(BatchFinality.OPEN);

        receive(bankSays(ACSC, payoutOf(creator)));

        assertThat(worker.checkBatchFinal(input).batchFinality()).isEqualTo(BatchFinality.FINAL);
        assertThat(worker.checkBatchFinal(input)).isEqualTo(worker.checkBatchFinal(input));
    }
}
