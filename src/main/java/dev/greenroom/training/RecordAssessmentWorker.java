package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Makes the coach's answer effective. */
@Component
public class RecordAssessmentWorker {
    private final Assessments assessments;

    RecordAssessmentWorker(Assessments assessments) {
        this.assessments = assessments;
    }

    public record Input(ApplicationId applicationId, String milestone) {}

    public record Output(MilestoneVerdict milestoneVerdict) {}

    @JobWorker(type = "training.recordAssessment")
    public Output recordAssessment(@VariablesAsType Input input) {
        return new Output(assessments.record(input.applicationId(), input.milestone()));
    }
}
