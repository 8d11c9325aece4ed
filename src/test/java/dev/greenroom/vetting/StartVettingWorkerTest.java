package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.ApplicationStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StartVettingWorkerTest extends VettingTest {
    @Autowired
    private StartVettingWorker worker;

    @Test
    void started_twice_there_is_one_round() {
        var id = submitted();

        worker.startVetting(new StartVettingWorker.Input(id));
        worker.startVetting(new StartVettingWorker.Input(id));

        assertThat(rounds.current(id).number()).isEqualTo(1);
        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.IN_VETTING);
    }
}
