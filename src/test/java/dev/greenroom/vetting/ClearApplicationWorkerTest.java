package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClearApplicationWorkerTest extends VettingTest {
    @Autowired
    private ClearApplicationWorker worker;

    @Test
    void concluded_twice_the_verdict_is_recorded_once() {
        var id = inVetting();

        var first = worker.clearApplication(new ClearApplicationWorker.Input(id));
        var again = worker.clearApplication(new ClearApplicationWorker.Input(id));

        assertThat(first.vettingVerdict()).isEqualTo(VettingVerdict.CLEARED);
        assertThat(again).isEqualTo(first);
        assertThat(acts(id, "VETTING_CLEARED")).isEqualTo(1);
    }
}
