package dev.greenroom.creator;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates the payee from the application's facts. */
@Component
public class ActivateCreatorWorker {
    private final ActivationDesk desk;

    ActivateCreatorWorker(ActivationDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId) {}

    /** @param creatorId null when the application was withdrawn in the last moment */
    public record Output(@Nullable CreatorId creatorId) {}

    @JobWorker(type = "creator.activateCreator")
    public Output activateCreator(@VariablesAsType Input input) {
        return new Output(desk.activate(input.applicationId()).orElse(null));
    }
}
