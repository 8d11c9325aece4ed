package dev.greenroom.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Commands on a running process instance as a whole. */
@Component
public class ProcessInstances {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ObjectProvider<CamundaClient> client;

    ProcessInstances(ObjectProvider<CamundaClient> client) {
        this.client = client;
    }

    /** Ends an instance and its open tasks; one that has already ended is left as it is. */
    public void cancel(long processInstanceKey) {
        try {
            client.getObject()
                    .newCancelInstanceCommand(processInstanceKey)
                    .requestTimeout(LIMIT)
                    .send()
                    .join();
        } catch (ClientStatusException answer) {
            if (answer.getStatusCode() != Status.Code.NOT_FOUND) {
                throw answer;
            }
        }
    }
}
