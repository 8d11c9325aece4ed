package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemindAgreementWorkerTest extends OnboardingTest {
    @Autowired
    private RequestAgreementWorker request;

    @Autowired
    private RemindAgreementWorker worker;

    @Test
    void reminded_twice_there_is_one_notice() {
        var id = submitted();
        request.requestAgreement(new RequestAgreementWorker.Input(id));

        worker.remindAgreement(new RemindAgreementWorker.Input(id));
        worker.remindAgreement(new RemindAgreementWorker.Input(id));

        assertThat(applications.standing(id).notices())
                .extracting(Notice::code)
                .containsExactly(OnboardingDesk.AGREEMENT_REMINDER);
    }
}
