package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Opens the milestone, or its next attempt, and tells how long the creator has. */
@Component
public class OpenMilestoneWorker {
    private final TrainingDesk desk;

    OpenMilestoneWorker(TrainingDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId, String milestone) {}

    public record Output(String milestoneKey, String milestoneReminderAt, String milestoneDueAt) {}

    @JobWorker(type = "training.openMilestone")
    public Output openMilestone(@VariablesAsType Input input) {
        var opened = desk.openMilestone(input.applicationId(), input.milestone());
        return new Output(opened.key(), opened.reminder(), opened.due());
    }
}
