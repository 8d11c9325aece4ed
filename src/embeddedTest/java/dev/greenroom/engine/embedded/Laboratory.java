package dev.greenroom.engine.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** An engine and a client of it, without the application. */
final class Laboratory implements AutoCloseable {
    /** Small, so that files are closed and dropped within a test. */
    static final long SMALL_SEGMENTS = 64 << 10;

    final EmbeddedEngine engine;
    final CamundaClient client;

    private Laboratory(EmbeddedEngine engine) {
        this.engine = engine;
        this.client = clientOf(engine, credentials(engine.authorization())).build();
    }

    static Laboratory on(Path directory) {
        return new Laboratory(EmbeddedEngine.open(directory, SMALL_SEGMENTS));
    }

    static CamundaClientBuilder clientOf(EmbeddedEngine engine, CredentialsProvider credentials) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:" + engine.grpcPort()))
                .restAddress(URI.create("http://127.0.0.1:" + engine.restPort()))
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(20))
                .credentialsProvider(credentials);
    }

    static CredentialsProvider credentials(String authorization) {
        return new CredentialsProvider() {
            @Override
            public void applyCredentials(CredentialsApplier applier) {
                applier.put("Authorization", authorization);
            }

            @Override
            public boolean shouldRetryRequest(StatusCode statusCode) {
                return false;
            }
        };
    }

    void deploy(BpmnModelInstance... models) {
        for (var model : models) {
            client.newDeployResourceCommand()
                    .addProcessModel(model, model.getModel().hashCode() + ".bpmn")
                    .send()
                    .join();
        }
    }

    long start(String process) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }
}
