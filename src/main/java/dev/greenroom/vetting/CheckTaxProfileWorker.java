package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Checks that the tax profile is complete and consistent. */
@Component
public class CheckTaxProfileWorker {
    private final CheckDesk checks;

    CheckTaxProfileWorker(CheckDesk checks) {
        this.checks = checks;
    }

    @JobWorker(type = "vetting.checkTaxProfile")
    public Output checkTaxProfile(@VariablesAsType Input input) {
        return new Output(checks.checkTaxProfile(input.applicationId()));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(TaxVerdict taxVerdict) {}
}
