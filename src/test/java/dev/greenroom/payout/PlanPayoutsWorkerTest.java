package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanPayoutsWorkerTest extends PayoutStage {
    @Autowired
    PlanPayoutsWorker worker;

    @Test
    void each_paid_creator_gets_one_payout_also_when_the_job_comes_twice() {
        var one = creator("500.00");
        var other = creator("2000.00");
        var input = new PlanPayoutsWorker.Input(week);

        var first = worker.planPayouts(input);
        var id = payoutOf(one).id();
        var second = worker.planPayouts(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.payoutChunks()).containsExactly(1);
        assertThat(payoutOf(one).id()).isEqualTo(id);
        assertThat(payoutOf(other).status()).isEqualTo(PayoutStatus.DRAFT);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_run_without_paid_creators_has_no_chunks() {
        assertThat(worker.planPayouts(new PlanPayoutsWorker.Input(week)).payoutChunks())
                .isEmpty();
    }

    private int count() {
        var count = jdbc.queryForObject("select count(*) from payout where week = ?", Integer.class, week.toString());
        return count == null ? 0 : count;
    }
}
