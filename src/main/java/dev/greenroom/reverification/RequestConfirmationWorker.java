package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Asks the creator to confirm or renew what is known. */
@Component
public class RequestConfirmationWorker {
    private final ReverificationDesk desk;

    RequestConfirmationWorker(ReverificationDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "reverification.requestConfirmation")
    public Output requestConfirmation(@VariablesAsType Input input) {
        var asked = desk.ask(input.reverificationId());
        return new Output(asked.submissionKey(), asked.warnAt(), asked.overdueAt());
    }

    public record Input(ReverificationId reverificationId) {}

    public record Output(String submissionKey, OffsetDateTime warnAt, OffsetDateTime overdueAt) {}
}
