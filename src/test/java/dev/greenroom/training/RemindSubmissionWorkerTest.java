package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.training.RemindSubmissionWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemindSubmissionWorkerTest extends TrainingTest {
    @Autowired
    RemindSubmissionWorker worker;

    @Test
    void the_creator_is_reminded_once_of_each_attempt() {
        var input = new Input(opened(), THEORY);

        worker.remindSubmission(input);
        worker.remindSubmission(input);

        assertThat(audited("MILESTONE_REMINDED", input.applicationId().value())).isEqualTo(1);
    }
}
