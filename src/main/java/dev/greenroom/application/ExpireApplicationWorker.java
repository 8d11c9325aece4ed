package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends an application whose creator did not act in time. */
@Component
public class ExpireApplicationWorker {
    private final OnboardingDesk onboarding;

    ExpireApplicationWorker(OnboardingDesk onboarding) {
        this.onboarding = onboarding;
    }

    @JobWorker(type = "application.expireApplication")
    public void expireApplication(@VariablesAsType Input input) {
        onboarding.expire(input.applicationId());
    }

    public record Input(ApplicationId applicationId) {}
}
