package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpireApplicationWorkerTest extends OnboardingTest {
    @Autowired
    private ExpireApplicationWorker worker;

    @Test
    void expired_twice_it_is_expired_once() {
        var id = submitted();

        worker.expireApplication(new ExpireApplicationWorker.Input(id));
        worker.expireApplication(new ExpireApplicationWorker.Input(id));

        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.EXPIRED);
        assertThat(acts(id, "APPLICATION_EXPIRED")).isEqualTo(1);
    }
}
