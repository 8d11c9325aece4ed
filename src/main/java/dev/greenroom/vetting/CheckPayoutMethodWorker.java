package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Checks that money can reach the applicant. */
@Component
public class CheckPayoutMethodWorker {
    private final CheckDesk checks;

    CheckPayoutMethodWorker(CheckDesk checks) {
        this.checks = checks;
    }

    @JobWorker(type = "vetting.checkPayoutMethod")
    public Output checkPayoutMethod(@VariablesAsType Input input) {
        return new Output(checks.checkPayoutMethod(input.applicationId()));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(PayoutVerdict payoutVerdict) {}
}
