package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Tells whether every milestone was passed. */
@Component
public class ConcludeTrainingWorker {
    private final TrainingDesk desk;

    ConcludeTrainingWorker(TrainingDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(TrainingVerdict trainingVerdict) {}

    @JobWorker(type = "training.concludeTraining")
    public Output concludeTraining(@VariablesAsType Input input) {
        return new Output(desk.conclude(input.applicationId()));
    }
}
