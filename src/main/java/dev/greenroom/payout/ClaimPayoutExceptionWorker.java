package dev.greenroom.payout;

import dev.greenroom.reference.Links;
import dev.greenroom.reference.PayoutId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One process instance deals with the exception; another ends quietly. */
@Component
public class ClaimPayoutExceptionWorker {
    private final ExceptionDesk exceptions;
    private final Links links;

    ClaimPayoutExceptionWorker(ExceptionDesk exceptions, Links links) {
        this.exceptions = exceptions;
        this.links = links;
    }

    public record Input(PayoutId payoutId) {}

    public record Output(
            ExceptionVerdict exceptionVerdict,
            @Nullable ExceptionRoute exceptionRoute,
            @Nullable String resolveGroup,
            String payoutUrl) {}

    @JobWorker(type = "payout.claimPayoutException")
    public Output claimPayoutException(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        var url = links.payout(input.payoutId());
        return exceptions
                .claim(input.payoutId(), processInstanceKey)
                .map(round -> new Output(
                        ExceptionVerdict.CLAIMED, round.route(), round.route().group(), url))
                .orElseGet(() -> new Output(ExceptionVerdict.DUPLICATE, null, null, url));
    }
}
