package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BlockApplicationWorkerTest extends VettingTest {
    @Autowired
    private BlockApplicationWorker worker;

    @Test
    void concluded_twice_the_verdict_is_recorded_once() {
        var id = inVetting();

        var first = worker.blockApplication(new BlockApplicationWorker.Input(id));
        var again = worker.blockApplication(new BlockApplicationWorker.Input(id));

        assertThat(first.vettingVerdict()).isEqualTo(VettingVerdict.BLOCKED);
        assertThat(again).isEqualTo(first);
        assertThat(acts(id, "VETTING_BLOCKED")).isEqualTo(1);
    }
}
