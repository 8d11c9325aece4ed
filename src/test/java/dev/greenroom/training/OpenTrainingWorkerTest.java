package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.training.OpenTrainingWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenTrainingWorkerTest extends TrainingTest {
    @Autowired
    OpenTrainingWorker worker;

    @Autowired
    ApplicationDesk applications;

    @Test
    void an_applicant_is_enrolled_once_also_when_told_twice() {
        var input = new Input(applicant());

        assertThat(worker.openTraining(input).milestones()).containsExactly("THEORY", "PRODUCT_TEST", "TRIAL_SESSION");
        assertThat(worker.openTraining(input).milestones()).hasSize(3);

        assertThat(milestones.of(input.applicationId()))
                .extracting(Milestone::state)
                .containsOnly(MilestoneState.LOCKED);
        assertThat(applications.status(input.applicationId())).isEqualTo(ApplicationStatus.IN_TRAINING);
        assertThat(audited("TRAINING_OPENED", input.applicationId().value())).isEqualTo(1);
    }
}
