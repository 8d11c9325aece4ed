package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Holds the pay of a creator who let the last day pass. */
@Component
public class HoldOverdueCreatorWorker {
    private final ReverificationDesk desk;

    HoldOverdueCreatorWorker(ReverificationDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "reverification.holdOverdueCreator")
    public void holdOverdueCreator(@VariablesAsType Input input) {
        desk.holdOverdue(input.reverificationId());
    }

    public record Input(ReverificationId reverificationId) {}
}
