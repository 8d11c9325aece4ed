package dev.greenroom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Greenroom as a process of its own on a data directory, so that it can be killed. */
public final class Running {
    private final Path data;
    private final int port;
    private Process process;

    private Running(Path data, int port) {
        this.data = data;
        this.port = port;
        process = launch();
    }

    /** Starts and returns when health is UP. */
    public static Running on(Path data) {
        var running = new Running(data, freePort());
        running.awaitUp();
        return running;
    }

    /** Free again when this returns, so that the process can have it. */
    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public Stage stage() {
        return new Stage(port);
    }

    /** {@code kill -9}, then a new process on the same directory. */
    public void killAndRestart() {
        kill();
        process = launch();
        awaitUp();
    }

    public void kill() {
        try {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                java, "-Xmx768m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "dev.greenroom.Greenroom");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolve("greenroom.log").toFile()));
        builder.environment().put("GREENROOM_DATA_DIR", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        try {
            return builder.start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private void awaitUp() {
        Awaitility.await("Greenroom up, log in " + data)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("Greenroom ended, log in " + data);
                    }
                    return Api.anonymous(port).get("/actuator/health").status() == 200;
                });
    }
}
