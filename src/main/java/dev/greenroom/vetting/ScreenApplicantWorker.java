package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Compares the applicant with the screening lists. */
@Component
public class ScreenApplicantWorker {
    private final CheckDesk checks;

    ScreenApplicantWorker(CheckDesk checks) {
        this.checks = checks;
    }

    @JobWorker(type = "vetting.screenApplicant")
    public Output screenApplicant(@VariablesAsType Input input) {
        return new Output(checks.screen(input.applicationId()));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(ScreeningVerdict screeningVerdict) {}
}
