package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordWithdrawalWorkerTest extends OnboardingTest {
    @Autowired
    private RecordWithdrawalWorker worker;

    @Test
    void a_withdrawal_recorded_twice_after_the_creators_own_changes_nothing_more() {
        var id = submitted();
        drafts.withdraw(creator);

        worker.recordWithdrawal(new RecordWithdrawalWorker.Input(id));
        worker.recordWithdrawal(new RecordWithdrawalWorker.Input(id));

        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(acts(id, "APPLICATION_WITHDRAWN")).isEqualTo(1);
    }
}
