package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends the application with the reason it was refused for. */
@Component
public class RejectApplicationWorker {
    private final OnboardingDesk onboarding;

    RejectApplicationWorker(OnboardingDesk onboarding) {
        this.onboarding = onboarding;
    }

    @JobWorker(type = "application.rejectApplication")
    public void rejectApplication(@VariablesAsType Input input) {
        onboarding.reject(input.applicationId(), input.rejectionReason());
    }

    public record Input(ApplicationId applicationId, RejectionReason rejectionReason) {}
}
