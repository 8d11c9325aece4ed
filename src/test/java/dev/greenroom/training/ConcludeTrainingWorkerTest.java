package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.training.ConcludeTrainingWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConcludeTrainingWorkerTest extends TrainingTest {
    @Autowired
    ConcludeTrainingWorker worker;

    @Test
    void a_training_is_passed_when_every_milestone_is() {
        var id = inTraining();
        for (var milestone : milestones.of(id)) {
            desk.openMilestone(id, milestone.code());
            desk.submit(creator, milestone.code(), "https://example.org/x", null);
            coachSays(id, "PASS");
            assessments.record(id, milestone.code());
        }

        assertThat(worker.concludeTraining(new Input(id)).trainingVerdict()).isEqualTo(TrainingVerdict.PASSED);
        assertThat(worker.concludeTraining(new Input(id)).trainingVerdict()).isEqualTo(TrainingVerdict.PASSED);
        assertThat(audited("TRAINING_CONCLUDED", id.value())).isEqualTo(1);
    }

    @Test
    void a_failed_milestone_fails_the_training() {
        var id = submitted();
        coachSays(id, "FAIL");
        assessments.record(id, THEORY);

        assertThat(worker.concludeTraining(new Input(id)).trainingVerdict()).isEqualTo(TrainingVerdict.TRAINING_FAILED);
    }
}
