package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.training.OpenMilestoneWorker.Input;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenMilestoneWorkerTest extends TrainingTest {
    @Autowired
    OpenMilestoneWorker worker;

    @Test
    void a_second_delivery_opens_no_second_attempt() {
        var input = new Input(inTraining(), THEORY);

        var first = worker.openMilestone(input);
        var second = worker.openMilestone(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.milestoneKey()).isEqualTo(input.applicationId() + ":THEORY:1");
        assertThat(OffsetDateTime.parse(first.milestoneReminderAt()))
                .isBefore(OffsetDateTime.parse(first.milestoneDueAt()));
        assertState(input.applicationId(), MilestoneState.OPEN);
    }

    @Test
    void a_retake_opens_the_next_attempt() {
        var id = submitted();
        coachSays(id, "RETAKE");
        assessments.record(id, THEORY);

        assertThat(worker.openMilestone(new Input(id, THEORY)).milestoneKey()).isEqualTo(id + ":THEORY:2");
    }
}
