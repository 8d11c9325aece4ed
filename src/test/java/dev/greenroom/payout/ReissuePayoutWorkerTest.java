package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.screening.Screener;
import dev.greenroom.worklist.Judgement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReissuePayoutWorkerTest extends PayoutStage {
    @Autowired
    ReissuePayoutWorker worker;

    @Autowired
    ResolvePayoutPolicy policy;

    @Test
    void a_refused_payout_is_issued_again_once_and_the_books_hold_it_once() {
        var creator = creator("20000.00");
        var first = sent();
        receive(bankSays(rejected("AC04"), payoutOf(creator)));
        var old = payoutOf(creator);
        payee(creator, card("6288997715452584"));
        resolve(old.id(), ResolvePayoutAnswer.Decision.REISSUE);
        var input = new ReissuePayoutWorker.Input(old.id());

        var output = worker.reissuePayout(input);
        var second = worker.reissuePayout(input);

        var fresh = payoutOf(creator);
        assertThat(second).isEqualTo(output);
        assertThat(fresh.replaces()).isEqualTo(old.id());
        assertThat(fresh.reissue()).isEqualTo(1);
        assertThat(fresh.status()).isEqualTo(PayoutStatus.READY);
        assertThat(fresh.batchId()).isEqualTo(output.batchId());
        assertThat(fresh.net()).isEqualTo(old.net());
        assertThat(payout(old.id()).status()).isEqualTo(PayoutStatus.FAILED);
        assertThat(statementStatus(old.id())).isEqualTo("REPLACED");
        assertThat(statementStatus(fresh.id())).isEqualTo("DRAFT");
        assertThat(balance(LedgerAccount.BONUS_EXPENSE, creator)).isEqualTo("-20000.00");
        assertThat(balance(LedgerAccount.TAX_PAYABLE, creator)).isEqualTo("330.00");
        assertThat(messages("payout-resolved", week.toString())).isNotEmpty();
        assertThat(messages("bank-report-received", first.value())).hasSize(2);
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void a_held_payout_issued_again_is_failed_and_the_new_one_is_paid() {
        var creator = creator("20000.00");
        notPayable(creator, "DOCUMENT_EXPIRED", "FINANCE");
        built();
        var old = payoutOf(creator);
        payable(creator);
        resolve(old.id(), ResolvePayoutAnswer.Decision.REISSUE);

        var batch =
                worker.reissuePayout(new ReissuePayoutWorker.Input(old.id())).batchId();
        worker.reissuePayout(new ReissuePayoutWorker.Input(old.id()));
        screening.screen(batch);
        release(batch);
        sending.send(batch);
        receive(bankSays(ACSC, payoutOf(creator)));

        assertThat(payout(old.id()).status()).isEqualTo(PayoutStatus.FAILED);
        assertThat(payout(old.id()).reasonCode()).isEqualTo("HELD_REISSUED");
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(balance(LedgerAccount.BANK, creator)).isEqualTo("19670.00");
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void a_strong_hit_is_no_way_around_the_two_officers_who_clear_its_alert() {
        var creator = creator("20000.00");
        hit(creator, Screener.Band.BLOCK);
        inRelease();
        var old = payoutOf(creator);
        assertThat(old.reasonCode()).isEqualTo("SCREENING_HIT");
        var reissue = new ResolvePayoutAnswer(ResolvePayoutAnswer.Decision.REISSUE, "looked into it");
        var task = task(ResolvePayoutPolicy.FORM, old.id().value());
        assertThat(policy.mayAnswer(task, "compliance", reissue)).isInstanceOf(Judgement.Refused.class);

        clearAlerts(creator);
        assertThat(policy.mayAnswer(task, "compliance", reissue)).isInstanceOf(Judgement.Allowed.class);
        resolve(old.id(), ResolvePayoutAnswer.Decision.REISSUE);
        var batch =
                worker.reissuePayout(new ReissuePayoutWorker.Input(old.id())).batchId();

        assertThat(screening.screen(batch)).isEqualTo(BatchVerdict.READY);
        assertThat(alerts(creator)).hasSize(1);
    }

    @Test
    void a_confirmed_alert_stops_a_payout_only_as_long_as_its_hold_stands() {
        var creator = creator("20000.00");
        hit(creator, Screener.Band.BLOCK);
        inRelease();
        var task = task(ResolvePayoutPolicy.FORM, payoutOf(creator).id().value());
        var reissue = new ResolvePayoutAnswer(ResolvePayoutAnswer.Decision.REISSUE, "the appeal was granted");
        confirmAlerts(creator);

        notPayable(creator, "SCREENING_HIT", "COMPLIANCE");
        assertThat(policy.mayAnswer(task, "compliance", reissue)).isInstanceOf(Judgement.Refused.class);
        payable(creator);
        assertThat(policy.mayAnswer(task, "compliance", reissue)).isInstanceOf(Judgement.Allowed.class);
    }
}
