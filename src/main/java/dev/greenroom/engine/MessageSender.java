package dev.greenroom.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.PublishMessageResponse;
import io.grpc.Status;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Publishes one message; a repeat that the engine still knows counts as sent. */
@Component
class MessageSender {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Set<Status.Code> ENGINE_SILENT = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.CANCELLED,
            Status.Code.UNAUTHENTICATED,
            Status.Code.PERMISSION_DENIED);

    private final ObjectProvider<CamundaClient> client;

    MessageSender(ObjectProvider<CamundaClient> client) {
        this.client = client;
    }

    sealed interface Outcome {}

    record Sent() implements Outcome {}

    /** The engine does not want this message; the code says why. */
    record Refused(String code) implements Outcome {}

    /** No answer: it may or may not have it, and is sent again. */
    record EngineSilent() implements Outcome {}

    /** A message under way; asking for its outcome waits for the engine's answer. */
    record Sending(OutboxRow row, Supplier<Outcome> answer) {
        Outcome outcome() {
            return answer.get();
        }
    }

    Sending send(OutboxRow row) {
        var answer = client.getObject()
                .newPublishMessageCommand()
                .messageName(row.name())
                .correlationKey(row.correlationKey())
                .messageId(row.messageId())
                .timeToLive(row.timeToLive())
                .variables(row.variables())
                .requestTimeout(LIMIT)
                .send();
        return new Sending(row, () -> outcome(answer));
    }

    static Outcome outcome(CamundaFuture<PublishMessageResponse> answer) {
        try {
            answer.join();
            return new Sent();
        } catch (ClientStatusException status) {
            return judge(status.getStatusCode());
        } catch (ClientException noAnswer) {
            return new EngineSilent();
        }
    }

    private static Outcome judge(Status.Code code) {
        if (code == Status.Code.ALREADY_EXISTS) {
            return new Sent();
        }
        return ENGINE_SILENT.contains(code) ? new EngineSilent() : new Refused(code.name());
    }
}
