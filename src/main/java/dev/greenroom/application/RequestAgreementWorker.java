package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Offers the creator agreement. */
@Component
public class RequestAgreementWorker {
    private final OnboardingDesk onboarding;

    RequestAgreementWorker(OnboardingDesk onboarding) {
        this.onboarding = onboarding;
    }

    @JobWorker(type = "application.requestAgreement")
    public Output requestAgreement(@VariablesAsType Input input) {
        var offered = onboarding.requestAgreement(input.applicationId());
        return new Output(offered.reminderAt(), offered.dueAt());
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(OffsetDateTime agreementReminderAt, OffsetDateTime agreementDueAt) {}
}
