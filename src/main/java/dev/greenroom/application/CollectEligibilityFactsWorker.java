package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Gives the numbers that the eligibility table decides on. */
@Component
public class CollectEligibilityFactsWorker {
    private final OnboardingDesk onboarding;

    CollectEligibilityFactsWorker(OnboardingDesk onboarding) {
        this.onboarding = onboarding;
    }

    @JobWorker(type = "application.collectEligibilityFacts")
    public Output collectEligibilityFacts(@VariablesAsType Input input) {
        return new Output(onboarding.eligibilityFacts(input.applicationId()));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(EligibilityFacts eligibilityFacts) {}
}
