package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Reminds the creator of an open milestone, once for each attempt. */
@Component
public class RemindSubmissionWorker {
    private final TrainingDesk desk;

    RemindSubmissionWorker(TrainingDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId, String milestone) {}

    @JobWorker(type = "training.remindSubmission")
    public void remindSubmission(@VariablesAsType Input input) {
        desk.remind(input.applicationId(), input.milestone());
    }
}
