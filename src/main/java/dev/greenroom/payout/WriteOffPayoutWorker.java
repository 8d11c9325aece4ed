package dev.greenroom.payout;

import dev.greenroom.reference.PayoutId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends a payout unpaid. */
@Component
public class WriteOffPayoutWorker {
    private final ExceptionDesk exceptions;

    WriteOffPayoutWorker(ExceptionDesk exceptions) {
        this.exceptions = exceptions;
    }

    public record Input(PayoutId payoutId) {}

    @JobWorker(type = "payout.writeOffPayout")
    public void writeOffPayout(@VariablesAsType Input input) {
        exceptions.writeOff(input.payoutId());
    }
}
