package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.payout.PaymentPapers.Kind;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.PayoutId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentPapersTest extends PayoutStage {
    @Autowired
    PaymentPapers papers;

    @Autowired
    ReissuePayoutWorker reissue;

    @Test
    void a_business_without_its_invoice_is_held_at_release_and_paid_once_finance_has_it() {
        var business = creator("20000.00");
        residence(business, "BUSINESS");
        var batch = built().getFirst();
        screening.screen(batch);
        var held = payoutOf(business);
        assertThat(held.status()).isEqualTo(PayoutStatus.HELD);
        assertThat(held.reasonCode()).isEqualTo("INVOICE_MISSING");
        assertThat(held.whoActs()).isEqualTo("FINANCE");

        papers.record(held.id(), Kind.INVOICE, "044002100111", "finance");
        papers.record(held.id(), Kind.INVOICE, "044002100111", "finance");
        assertThat(papers.of(held.id())).hasSize(1);
        resolve(held.id(), ResolvePayoutAnswer.Decision.REISSUE);
        var again =
                reissue.reissuePayout(new ReissuePayoutWorker.Input(held.id())).batchId();
        screening.screen(again);
        assertThat(payoutOf(business).status()).isEqualTo(PayoutStatus.READY);
        assertThat(payoutOf(business).net()).isEqualTo(payoutOf(business).gross());
    }

    @Test
    void an_invoice_that_is_there_in_time_holds_nothing() {
        var business = creator("20000.00");
        residence(business, "BUSINESS");
        var batch = built().getFirst();
        papers.record(payoutOf(business).id(), Kind.INVOICE, "INV-2026/0001", "finance");
        screening.screen(batch);
        assertThat(payoutOf(business).status()).isEqualTo(PayoutStatus.READY);
    }

    @Test
    void only_a_large_payment_abroad_needs_its_filing() {
        var small = creator("30000.00");
        residence(small, "NON_RESIDENT");
        var large = creator("340000.01");
        residence(large, "NON_RESIDENT");
        screening.screen(built().getFirst());
        assertThat(payoutOf(small).status()).isEqualTo(PayoutStatus.READY);
        assertThat(payoutOf(large).reasonCode()).isEqualTo("REMITTANCE_FILING_MISSING");
    }

    @Test
    void a_reference_is_no_free_text_and_is_not_replaced() {
        var business = creator("20000.00");
        residence(business, "BUSINESS");
        built();
        var id = payoutOf(business).id();
        assertThatThrownBy(() -> papers.record(id, Kind.INVOICE, "somebody's name", "finance"))
                .isInstanceOf(Rejected.class);
        papers.record(id, Kind.INVOICE, "INV-1", "finance");
        assertThatThrownBy(() -> papers.record(id, Kind.INVOICE, "INV-2", "finance"))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> papers.of(PayoutId.next())).isInstanceOf(NotFound.class);
    }
}
