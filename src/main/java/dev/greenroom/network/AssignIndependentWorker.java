package dev.greenroom.network;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** No agency is left: the creator works without one. */
@Component
public class AssignIndependentWorker {
    private final NetworkDesk desk;

    AssignIndependentWorker(NetworkDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(NetworkVerdict networkVerdict) {}

    @JobWorker(type = "network.assignIndependent")
    public Output assignIndependent(@VariablesAsType Input input) {
        return new Output(desk.beIndependent(input.applicationId()));
    }
}
