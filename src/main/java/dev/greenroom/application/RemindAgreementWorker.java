package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Reminds of an agreement that still waits. */
@Component
public class RemindAgreementWorker {
    private final OnboardingDesk onboarding;

    RemindAgreementWorker(OnboardingDesk onboarding) {
        this.onboarding = onboarding;
    }

    @JobWorker(type = "application.remindAgreement")
    public void remindAgreement(@VariablesAsType Input input) {
        onboarding.remindAgreement(input.applicationId());
    }

    public record Input(ApplicationId applicationId) {}
}
