package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ledger.LedgerAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MarkOverdueWorkerTest extends PayoutStage {
    @Autowired
    MarkOverdueWorker worker;

    @Test
    void what_was_sent_without_a_report_is_unknown_and_asked_about_once() {
        var creator = creator("20000.00");
        var batch = sent();
        var promised = batch(batch).reportOverdueAt();

        var first = worker.markOverdue(new MarkOverdueWorker.Input(batch));
        worker.markOverdue(new MarkOverdueWorker.Input(batch));

        var payout = payoutOf(creator);
        assertThat(first.reportOverdueAt()).isAfter(promised);
        assertThat(payout.status()).isEqualTo(PayoutStatus.UNKNOWN);
        assertThat(messages("payout-exception-raised", payout.id().value())).hasSize(1);
        assertThat(balance(LedgerAccount.PAYMENTS_IN_TRANSIT, creator)).isEqualTo("19670.00");
    }
}
