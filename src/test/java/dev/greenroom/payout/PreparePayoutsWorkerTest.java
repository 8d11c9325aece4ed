package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ledger.LedgerAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PreparePayoutsWorkerTest extends PayoutStage {
    @Autowired
    PreparePayoutsWorker worker;

    @Test
    void tax_is_withheld_books_are_posted_and_a_draft_is_drawn_once() {
        var creator = creator("20000.00");
        plan.plan(week);
        var input = new PreparePayoutsWorker.Input(week, 1);

        worker.preparePayouts(input);
        worker.preparePayouts(input);

        var payout = payoutOf(creator);
        assertThat(payout.status()).isEqualTo(PayoutStatus.READY);
        assertThat(payout.withheld().text()).isEqualTo("330.00");
        assertThat(payout.net().text()).isEqualTo("19670.00");
        assertThat(statementStatus(payout.id())).isEqualTo("DRAFT");
        assertThat(balance(LedgerAccount.BONUS_EXPENSE, creator)).isEqualTo("-20000.00");
        assertThat(balance(LedgerAccount.TAX_PAYABLE, creator)).isEqualTo("330.00");
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("19670.00");
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void who_cannot_be_paid_is_held_and_somebody_is_told_once() {
        var creator = creator("20000.00");
        notPayable(creator, "PAYOUT_METHOD_INVALID", "YOU");
        plan.plan(week);
        var input = new PreparePayoutsWorker.Input(week, 1);

        worker.preparePayouts(input);
        worker.preparePayouts(input);

        var payout = payoutOf(creator);
        assertThat(payout.status()).isEqualTo(PayoutStatus.HELD);
        assertThat(payout.reasonCode()).isEqualTo("PAYOUT_METHOD_INVALID");
        assertThat(payout.gross().text()).isEqualTo("20000.00");
        assertThat(statementStatus(payout.id())).isNull();
        assertThat(balance(LedgerAccount.BONUS_EXPENSE, creator)).isEqualTo("0.00");
        assertThat(messages("payout-exception-raised", payout.id().value())).hasSize(1);
    }
}
