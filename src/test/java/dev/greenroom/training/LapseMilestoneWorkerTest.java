package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.problem.WrongState;
import dev.greenroom.training.LapseMilestoneWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LapseMilestoneWorkerTest extends TrainingTest {
    @Autowired
    LapseMilestoneWorker worker;

    @Test
    void a_milestone_not_submitted_in_time_is_failed_once_and_takes_nothing_more() {
        var input = new Input(opened(), THEORY);

        worker.lapseMilestone(input);
        worker.lapseMilestone(input);

        assertState(input.applicationId(), MilestoneState.FAILED);
        assertThat(audited("MILESTONE_LAPSED", input.applicationId().value())).isEqualTo(1);
        assertThatThrownBy(this::submit).isInstanceOf(WrongState.class);
    }
}
