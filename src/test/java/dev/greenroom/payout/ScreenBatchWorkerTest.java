package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.alert.AlertLevel;
import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.screening.Screener;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreenBatchWorkerTest extends PayoutStage {
    @Autowired
    Earnings earnings;

    @Autowired
    ScreenBatchWorker worker;

    @Autowired
    BatchReview review;

    @Test
    void a_batch_of_payable_people_is_put_up_for_release_twice_the_same() {
        creator("500.00");
        var input = new ScreenBatchWorker.Input(built().getFirst());

        var first = worker.screenBatch(input);
        var second = worker.screenBatch(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.batchVerdict()).isEqualTo(BatchVerdict.READY);
        assertThat(first.batchUrl()).endsWith("/batches/" + input.batchId());
        assertThat(batch(input.batchId()).status()).isEqualTo(BatchStatus.IN_RELEASE);
    }

    @Test
    void a_held_payee_is_taken_out_with_statement_tax_and_postings() {
        var kept = creator("20000.00");
        var held = creator("30000.00");
        var batch = built().getFirst();
        notPayable(held, "DOCUMENT_EXPIRED", "YOU");

        worker.screenBatch(new ScreenBatchWorker.Input(batch));
        worker.screenBatch(new ScreenBatchWorker.Input(batch));

        var payout = payoutOf(held);
        assertThat(payout.status()).isEqualTo(PayoutStatus.HELD);
        assertThat(statementStatus(payout.id())).isEqualTo("REPLACED");
        assertThat(balance(LedgerAccount.BONUS_EXPENSE, held)).isEqualTo("0.00");
        assertThat(balance(LedgerAccount.TAX_PAYABLE, held)).isEqualTo("0.00");
        assertThat(messages("payout-exception-raised", payout.id().value())).hasSize(1);
        assertThat(batch(batch).payouts()).isEqualTo(1);
        assertThat(batch(batch).total()).isEqualTo(payoutOf(kept).net());
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void a_strong_hit_that_nobody_cleared_goes_to_compliance_and_a_weak_one_does_not() {
        var strong = creator("500.00");
        hit(strong, Screener.Band.BLOCK);
        var batch = built().getFirst();

        assertThat(worker.screenBatch(new ScreenBatchWorker.Input(batch)).batchVerdict())
                .isEqualTo(BatchVerdict.EMPTY);
        assertThat(payoutOf(strong).reasonCode()).isEqualTo("SCREENING_HIT");
        assertThat(payoutOf(strong).whoActs()).isEqualTo("COMPLIANCE");
        assertThat(earnings.of(strong, payoutOf(strong).week()).reasonCode()).isEqualTo("COMPLIANCE_REVIEW");
        assertThat(alerts(strong)).singleElement().matches(alert -> alert.level() == AlertLevel.BLOCK);
    }

    @Test
    void a_hit_in_the_review_band_is_no_reason_to_hold_but_one_alert_and_the_releaser_sees_it() {
        var likely = creator("500.00");
        hit(likely, Screener.Band.REVIEW);
        var batch = built().getFirst();

        worker.screenBatch(new ScreenBatchWorker.Input(batch));
        assertThat(worker.screenBatch(new ScreenBatchWorker.Input(batch)).batchVerdict())
                .isEqualTo(BatchVerdict.READY);

        assertThat(alerts(likely)).singleElement().matches(alert -> alert.level() == AlertLevel.REVIEW);
        assertThat(review.of(batch)).containsEntry("payeesWithLikelyHits", 1);
    }

    @Test
    void what_was_computed_for_another_month_is_computed_again() {
        var creator = creator("20000.00");
        var batch = built().getFirst();
        var before = payoutOf(creator);
        clock.advance(Duration.ofDays(31));

        worker.screenBatch(new ScreenBatchWorker.Input(batch));

        var after = payoutOf(creator);
        assertThat(after.taxDate()).isAfter(before.taxDate());
        assertThat(after.status()).isEqualTo(PayoutStatus.READY);
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator))
                .isEqualTo(after.net().text());
        assertThat(trialBalance()).isEqualTo("0.00");
    }
}
