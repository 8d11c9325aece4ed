package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Ends a reverification well. */
@Component
public class PassReverificationWorker {
    private final ReverificationDesk desk;

    PassReverificationWorker(ReverificationDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "reverification.passReverification")
    public void passReverification(@VariablesAsType Input input) {
        desk.pass(input.reverificationId());
    }

    public record Input(ReverificationId reverificationId) {}
}
