package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends a reverification that an officer refused. */
@Component
public class RefuseReverificationWorker {
    private final ReverificationDesk desk;

    RefuseReverificationWorker(ReverificationDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "reverification.refuseReverification")
    public void refuseReverification(@VariablesAsType Input input) {
        desk.refuse(input.reverificationId());
    }

    public record Input(ReverificationId reverificationId) {}
}
