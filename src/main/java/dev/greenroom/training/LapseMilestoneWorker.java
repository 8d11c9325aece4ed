package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** The deadline passed without a submission. */
@Component
public class LapseMilestoneWorker {
    private final TrainingDesk desk;

    LapseMilestoneWorker(TrainingDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId, String milestone) {}

    @JobWorker(type = "training.lapseMilestone")
    public void lapseMilestone(@VariablesAsType Input input) {
        desk.lapse(input.applicationId(), input.milestone());
    }
}
