package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enrols the applicant in the track. */
@Component
public class OpenTrainingWorker {
    private final TrainingDesk desk;

    OpenTrainingWorker(TrainingDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(List<String> milestones) {}

    @JobWorker(type = "training.openTraining")
    public Output openTraining(@VariablesAsType Input input) {
        return new Output(desk.open(input.applicationId()));
    }
}
