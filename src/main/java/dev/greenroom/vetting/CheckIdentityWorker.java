package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Checks age, document and guardian. */
@Component
public class CheckIdentityWorker {
    private final CheckDesk checks;

    CheckIdentityWorker(CheckDesk checks) {
        this.checks = checks;
    }

    @JobWorker(type = "vetting.checkIdentity")
    public Output checkIdentity(@VariablesAsType Input input) {
        return new Output(checks.checkIdentity(input.applicationId()));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(IdentityVerdict identityVerdict) {}
}
