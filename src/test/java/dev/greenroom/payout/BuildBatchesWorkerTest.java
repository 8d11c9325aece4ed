package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.Applicant.PayoutMethod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BuildBatchesWorkerTest extends PayoutStage {
    @Autowired
    BuildBatchesWorker worker;

    @Test
    void ready_payouts_are_grouped_by_rail_once() {
        var card = creator("500.00");
        var iban = creator(
                "500.00", new PayoutMethod("IBAN", "DE89370400440532013000", "COBADEFF", null, "Li Xiaomei", "EUR"));
        var held = creator("500.00");
        notPayable(held, "HELD", "COMPLIANCE");
        plan.plan(week).forEach(chunk -> plan.prepare(week, chunk));
        var input = new BuildBatchesWorker.Input(week);

        var first = worker.buildBatches(input);
        var second = worker.buildBatches(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.batchIds()).hasSize(2);
        assertThat(payoutOf(card).rail()).isEqualTo(Rail.CNAPS);
        assertThat(payoutOf(iban).rail()).isEqualTo(Rail.SWIFT);
        assertThat(payoutOf(held).batchId()).isNull();
        assertThat(first.batchIds().stream().map(id -> batch(id).payouts())).containsOnly(1);
        assertThat(first.batchIds().stream().map(id -> batch(id).total().text()))
                .containsOnly("500.00");
    }
}
