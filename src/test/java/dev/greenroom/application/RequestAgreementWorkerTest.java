package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestAgreementWorkerTest extends OnboardingTest {
    @Autowired
    private RequestAgreementWorker worker;

    @Test
    void the_agreement_is_offered_once_and_twice_with_the_same_dates() {
        var input = new RequestAgreementWorker.Input(submitted());

        var first = worker.requestAgreement(input);
        var again = worker.requestAgreement(input);

        assertThat(again).isEqualTo(first);
        assertThat(first.agreementReminderAt()).isBefore(first.agreementDueAt());
        var standing = applications.standing(input.applicationId());
        assertThat(standing.status()).isEqualTo(ApplicationStatus.CLEARED);
        assertThat(standing.dueBy()).isEqualTo(first.agreementDueAt());
    }

    @Test
    void a_late_second_delivery_does_not_bring_back_who_went_on() {
        var input = new RequestAgreementWorker.Input(submitted());
        worker.requestAgreement(input);
        applications.advance(input.applicationId(), ApplicationStatus.IN_TRAINING);

        worker.requestAgreement(input);

        assertThat(applications.status(input.applicationId())).isEqualTo(ApplicationStatus.IN_TRAINING);
    }
}
