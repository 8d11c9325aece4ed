package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.problem.WrongState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SendBatchWorkerTest extends PayoutStage {
    @Autowired
    SendBatchWorker worker;

    @Autowired
    PaymentFiles files;

    @Test
    void a_released_batch_goes_out_once_however_often_the_job_comes() {
        var creator = creator("20000.00");
        var batch = inRelease();
        release(batch);
        var input = new SendBatchWorker.Input(batch);

        var first = worker.sendBatch(input);
        var file = files.pain001(batch, "finance");
        var second = worker.sendBatch(input);

        assertThat(first.sendVerdict()).isEqualTo(SendVerdict.SENT);
        assertThat(second.sendVerdict()).isEqualTo(SendVerdict.SENT);
        assertThat(files.pain001(batch, "finance")).isEqualTo(file);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(payoutOf(creator).endToEndId(), "19670.00");
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SENT);
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("0.00");
        assertThat(balance(LedgerAccount.PAYMENTS_IN_TRANSIT, creator)).isEqualTo("19670.00");
    }

    @Test
    void before_it_is_sent_there_is_no_file() {
        creator("20000.00");
        var batch = inRelease();

        assertThatThrownBy(() -> files.pain001(batch, "finance")).isInstanceOf(WrongState.class);
    }

    @Test
    void an_account_changed_after_the_release_is_asked_again() {
        var creator = creator("20000.00");
        var batch = inRelease();
        release(batch);
        payee(creator, card("6288997715452584"));

        assertThat(worker.sendBatch(new SendBatchWorker.Input(batch)).sendVerdict())
                .isEqualTo(SendVerdict.CHANGED);
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.READY);
    }

    @Test
    void a_release_in_another_month_than_computed_is_asked_again() {
        creator("20000.00");
        var batch = inRelease();
        clock.advance(Duration.ofDays(31));
        release(batch);

        assertThat(worker.sendBatch(new SendBatchWorker.Input(batch)).sendVerdict())
                .isEqualTo(SendVerdict.CHANGED);
    }

    @Test
    void a_payout_taken_out_after_the_release_is_asked_again() {
        var creator = creator("20000.00");
        creator("500.00");
        var batch = inRelease();
        release(batch);
        desk.exclude(payoutOf(creator).id(), "figures in doubt", "finance");

        assertThat(worker.sendBatch(new SendBatchWorker.Input(batch)).sendVerdict())
                .isEqualTo(SendVerdict.CHANGED);
    }

    @Autowired
    BatchDesk desk;
}
