package dev.greenroom.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No other process of this machine, and no other machine, can call the engine. */
class CredentialTest {
    @TempDir
    static Path directory;

    static EmbeddedEngine engine;

    @BeforeAll
    static void open() {
        engine = EmbeddedEngine.open(directory);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void aCallWithoutTheCredentialOfThisStartIsRefused() {
        for (var authorization : List.of("", "Bearer ", "Bearer x", "Basic ZGVtbzpkZW1v")) {
            try (var client = client(authorization)) {
                var grpc = catchThrowableOfType(
                        ClientStatusException.class,
                        () -> client.newTopologyRequest().useGrpc().send().join());
                assertThat(grpc.getStatusCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
                var rest = catchThrowableOfType(
                        ProblemException.class,
                        () -> client.newCompleteUserTaskCommand(1).send().join());
                assertThat(rest.code()).isEqualTo(401);
            }
        }
    }

    @Test
    void theCredentialOfThisStartOpensBoth() {
        try (var client = client(engine.authorization())) {
            assertThat(client.newTopologyRequest().useGrpc().send().join().getBrokers())
                    .hasSize(1);
            assertThat(client.newTopologyRequest().useRest().send().join().getGatewayVersion())
                    .startsWith("8.");
        }
    }

    @Test
    void nothingListensOutsideTheLoopbackAddress() throws Exception {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : outside) {
            for (int port : List.of(engine.grpcPort(), engine.restPort())) {
                assertThat(catchThrowableOfType(java.io.IOException.class, () -> new Socket(address, port).close()))
                        .as("%s:%s", address, port)
                        .isNotNull();
            }
        }
    }

    private static CamundaClient client(String authorization) {
        return Laboratory.clientOf(engine, Laboratory.credentials(authorization))
                .build();
    }
}
