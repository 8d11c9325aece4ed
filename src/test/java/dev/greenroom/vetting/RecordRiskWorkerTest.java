package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.Risk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordRiskWorkerTest extends VettingTest {
    @Autowired
    private RecordRiskWorker worker;

    @Test
    void recorded_twice_the_risk_of_a_round_is_one() {
        var id = inVetting();

        worker.recordRisk(new RecordRiskWorker.Input(id, Risk.MEDIUM));
        worker.recordRisk(new RecordRiskWorker.Input(id, Risk.MEDIUM));

        assertThat(rounds.current(id).risk()).isEqualTo(Risk.MEDIUM);
        assertThat(acts(id, "RISK_DECIDED")).isEqualTo(1);
    }
}
