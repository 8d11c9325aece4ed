package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends the application of a creator who withdrew. */
@Component
public class RecordWithdrawalWorker {
    private final OnboardingDesk onboarding;

    RecordWithdrawalWorker(OnboardingDesk onboarding) {
        this.onboarding = onboarding;
    }

    @JobWorker(type = "application.recordWithdrawal")
    public void recordWithdrawal(@VariablesAsType Input input) {
        onboarding.recordWithdrawal(input.applicationId());
    }

    public record Input(ApplicationId applicationId) {}
}
