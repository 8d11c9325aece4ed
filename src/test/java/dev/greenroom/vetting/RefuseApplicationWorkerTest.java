package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefuseApplicationWorkerTest extends VettingTest {
    @Autowired
    private RefuseApplicationWorker worker;

    @Test
    void concluded_twice_the_verdict_is_recorded_once() {
        var id = inVetting();

        var first = worker.refuseApplication(new RefuseApplicationWorker.Input(id));
        var again = worker.refuseApplication(new RefuseApplicationWorker.Input(id));

        assertThat(first.vettingVerdict()).isEqualTo(VettingVerdict.REFUSED);
        assertThat(again).isEqualTo(first);
        assertThat(acts(id, "VETTING_REFUSED")).isEqualTo(1);
    }
}
