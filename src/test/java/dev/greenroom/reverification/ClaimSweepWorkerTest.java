package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimSweepWorkerTest extends ReverificationTest {
    @Autowired
    private ClaimSweepWorker worker;

    @Test
    void a_day_is_swept_by_one_instance_and_another_ends_quietly() {
        database.sql("delete from reverification_sweep_chunk").update();
        database.sql("delete from reverification_sweep").update();
        var input = new ClaimSweepWorker.Input();

        var first = worker.claimSweep(input, 81);
        var second = worker.claimSweep(input, 81);
        var other = worker.claimSweep(input, 82);

        assertThat(first).isEqualTo(new ClaimSweepWorker.Output(today, SweepVerdict.CLAIMED));
        assertThat(second).isEqualTo(first);
        assertThat(other.sweepVerdict()).isEqualTo(SweepVerdict.DUPLICATE);
    }
}
