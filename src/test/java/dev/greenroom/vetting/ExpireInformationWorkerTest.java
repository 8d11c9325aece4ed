package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpireInformationWorkerTest extends VettingTest {
    @Autowired
    private ExpireInformationWorker worker;

    @Test
    void concluded_twice_the_verdict_is_recorded_once() {
        var id = inVetting();

        var first = worker.expireInformation(new ExpireInformationWorker.Input(id));
        var again = worker.expireInformation(new ExpireInformationWorker.Input(id));

        assertThat(first.vettingVerdict()).isEqualTo(VettingVerdict.INFORMATION_EXPIRED);
        assertThat(again).isEqualTo(first);
        assertThat(acts(id, "VETTING_INFORMATION_EXPIRED")).isEqualTo(1);
    }
}
