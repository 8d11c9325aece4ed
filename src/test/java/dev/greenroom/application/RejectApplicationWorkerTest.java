package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RejectApplicationWorkerTest extends OnboardingTest {
    @Autowired
    private RejectApplicationWorker worker;

    @Test
    void rejected_twice_the_first_reason_stays_and_the_account_may_apply_anew() {
        var id = submitted();

        worker.rejectApplication(new RejectApplicationWorker.Input(id, RejectionReason.UNDERAGE));
        worker.rejectApplication(new RejectApplicationWorker.Input(id, RejectionReason.REFUSED));

        assertThat(applications.standing(id).status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(applications.standing(id).rejectionReason()).isEqualTo("UNDERAGE");
        assertThat(acts(id, "APPLICATION_REJECTED")).isEqualTo(1);
        assertThat(submitted()).isNotEqualTo(id);
    }
}
