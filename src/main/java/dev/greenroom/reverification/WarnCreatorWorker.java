package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Reminds the creator that the last day is near. */
@Component
public class WarnCreatorWorker {
    private final ReverificationDesk desk;

    WarnCreatorWorker(ReverificationDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "reverification.warnCreator")
    public void warnCreator(@VariablesAsType Input input) {
        desk.warn(input.reverificationId());
    }

    public record Input(ReverificationId reverificationId) {}
}
