package dev.greenroom.reverification;

import dev.greenroom.reference.Links;
import dev.greenroom.reference.ReverificationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Lets one process instance have the reverification. */
@Component
public class ClaimReverificationWorker {
    private final ReverificationDesk desk;
    private final Links links;

    ClaimReverificationWorker(ReverificationDesk desk, Links links) {
        this.desk = desk;
        this.links = links;
    }

    @JobWorker(type = "reverification.claimReverification")
    public Output claimReverification(@VariablesAsType Input input, @ProcessInstanceKey long processInstance) {
        var claimed = desk.claim(input.reverificationId(), processInstance);
        return new Output(claimed.verdict(), links.applicationCase(claimed.applicationId()));
    }

    public record Input(ReverificationId reverificationId) {}

    public record Output(ReverificationVerdict reverificationVerdict, String caseUrl) {}
}
