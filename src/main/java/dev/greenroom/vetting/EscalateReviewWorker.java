package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Tells that a review is overdue. */
@Component
public class EscalateReviewWorker {
    private final VettingDesk vetting;

    EscalateReviewWorker(VettingDesk vetting) {
        this.vetting = vetting;
    }

    @JobWorker(type = "vetting.escalateReview")
    public void escalateReview(@VariablesAsType Input input) {
        vetting.escalate(input.applicationId());
    }

    public record Input(ApplicationId applicationId) {}
}
