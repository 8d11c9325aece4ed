package dev.greenroom.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine has answered for is there after its process was killed, however it was killed. */
class KilledEngineTest {
    private static final int ROUNDS = 4;
    private static final int HALT_AFTER = 150;

    @TempDir
    Path directory;

    private final Set<Long> people = new ConcurrentSkipListSet<>();
    private final Set<Long> timers = new ConcurrentSkipListSet<>();
    private final Set<Long> parked = new ConcurrentSkipListSet<>();
    private final Set<Long> traffic = new ConcurrentSkipListSet<>();

    @Test
    void nothingIsLostWhenTheProcessIsKilledAtRandomMoments() throws Exception {
        var random = new Random();
        for (int round = 0; round < ROUNDS; round++) {
            int atLeast = traffic.size() + 1;
            var child = child(0);
            var reader = read(child);
            await().atMost(Duration.ofSeconds(60)).until(() -> traffic.size() >= atLeast || !child.isAlive());
            assertThat(child.waitFor(random.nextLong(50, 1500), TimeUnit.MILLISECONDS))
                    .as("the child works until it is killed")
                    .isFalse();
            child.destroyForcibly().waitFor();
            reader.join();
        }
        everythingIsThere();
    }

    @Test
    void nothingIsLostWhenTheProcessHalts() throws Exception {
        var child = child(HALT_AFTER);
        var reader = read(child);
        assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
        reader.join();
        assertThat(traffic).hasSize(HALT_AFTER);
        everythingIsThere();
    }

    private void everythingIsThere() {
        try (var laboratory = Laboratory.on(directory)) {
            assertThat(instances(laboratory, "traffic", traffic.size())).containsAll(traffic);
            assertThat(instances(laboratory, "parked", parked.size())).containsAll(parked);
            assertThat(laboratory.engine.openUserTasks()).hasSizeGreaterThanOrEqualTo(people.size());
            laboratory.engine.openUserTasks().forEach(task -> laboratory
                    .client
                    .newCompleteUserTaskCommand(task)
                    .send()
                    .join());
            assertThat(laboratory.engine.openUserTasks()).isEmpty();
            laboratory.engine.advance(Duration.ofMinutes(61));
            assertThat(instances(laboratory, "after-time", timers.size())).containsAll(timers);
            await().untilAsserted(
                            () -> assertThat(laboratory.engine.logBlocks()).isLessThan(20));
            assertThat(laboratory.engine.logFiles()).as("old files are dropped").isLessThan(4);
        }
    }

    private static Set<Long> instances(Laboratory laboratory, String jobType, int atLeast) {
        var found = new HashSet<Long>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            activate(laboratory, jobType).forEach(job -> found.add(job.getProcessInstanceKey()));
            return found.size() >= atLeast;
        });
        return found;
    }

    private static Collection<ActivatedJob> activate(Laboratory laboratory, String jobType) {
        return laboratory
                .client
                .newActivateJobsCommand()
                .jobType(jobType)
                .maxJobsToActivate(500)
                .timeout(Duration.ofHours(5))
                .requestTimeout(Duration.ofSeconds(1))
                .send()
                .join()
                .getJobs();
    }

    private Process child(int haltAfter) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledEngine.class.getName(),
                directory.toString(),
                String.valueOf(haltAfter));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Thread read(Process child) {
        return Thread.ofVirtual().start(() -> {
            try (BufferedReader output = child.inputReader()) {
                output.lines().forEach(this::note);
            } catch (IOException | UncheckedIOException killed) {
                // the pipe ends with the process
            }
        });
    }

    /** A line cut short by the kill is not counted: nobody was told. */
    private void note(String line) {
        var words = line.split(" ");
        if (words.length != 2 || words[1].length() < 16) {
            return;
        }
        switch (words[0]) {
            case "person" -> people.add(Long.parseLong(words[1]));
            case "time" -> timers.add(Long.parseLong(words[1]));
            case "worker" -> parked.add(Long.parseLong(words[1]));
            case "traffic" -> traffic.add(Long.parseLong(words[1]));
            default -> {}
        }
    }
}
