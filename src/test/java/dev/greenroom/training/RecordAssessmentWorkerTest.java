package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.training.RecordAssessmentWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordAssessmentWorkerTest extends TrainingTest {
    @Autowired
    RecordAssessmentWorker worker;

    @Test
    void an_assessment_counts_once_also_when_told_twice() {
        var id = submitted();
        coachSays(id, "RETAKE");

        assertThat(worker.recordAssessment(new Input(id, THEORY)).milestoneVerdict())
                .isEqualTo(MilestoneVerdict.RETAKE);
        assertThat(worker.recordAssessment(new Input(id, THEORY)).milestoneVerdict())
                .isEqualTo(MilestoneVerdict.RETAKE);

        assertState(id, MilestoneState.LOCKED);
        assertThat(audited("MILESTONE_ASSESSED", id.value())).isEqualTo(1);
    }

    @Test
    void a_third_retake_that_is_not_passed_is_failed() {
        var id = inTraining();
        for (int attempt = 1; attempt <= 4; attempt++) {
            desk.openMilestone(id, THEORY);
            submit();
            coachSays(id, "RETAKE");
            assertThat(worker.recordAssessment(new Input(id, THEORY)).milestoneVerdict())
                    .isEqualTo(attempt < 4 ? MilestoneVerdict.RETAKE : MilestoneVerdict.FAILED);
        }
        assertState(id, MilestoneState.FAILED);
    }

    @Test
    void an_old_answer_never_counts_for_a_new_attempt() {
        var id = submitted();
        coachSays(id, "RETAKE");
        worker.recordAssessment(new Input(id, THEORY));
        desk.openMilestone(id, THEORY);
        submit();

        assertThatThrownBy(() -> worker.recordAssessment(new Input(id, THEORY)))
                .isInstanceOf(IllegalStateException.class);
        assertState(id, MilestoneState.SUBMITTED);
    }
}
