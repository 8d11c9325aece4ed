package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Links;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Lets one process instance have the application. */
@Component
public class ClaimApplicationWorker {
    private final OnboardingDesk onboarding;
    private final Links links;

    ClaimApplicationWorker(OnboardingDesk onboarding, Links links) {
        this.onboarding = onboarding;
        this.links = links;
    }

    @JobWorker(type = "application.claimApplication")
    public Output claimApplication(@VariablesAsType Input input, @ProcessInstanceKey long processInstance) {
        var verdict = onboarding.claim(input.applicationId(), processInstance);
        return new Output(verdict, links.applicationCase(input.applicationId()));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(ClaimVerdict claimVerdict, String caseUrl) {}
}
