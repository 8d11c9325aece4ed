package dev.greenroom.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's clock moves on demand; a message keeps for its time to live and is taken once. */
class TimersAndMessagesTest {
    @TempDir
    Path directory;

    @Test
    void aTimerFiresWhenItsTimeHasComeAndNotBefore() {
        try (var laboratory = Laboratory.on(directory)) {
            laboratory.deploy(Models.time("three-days", "P3D", "after"));
            var done = worker(laboratory, "after");
            long instance = laboratory.start("three-days");
            laboratory.engine.advance(Duration.ofDays(2));
            laboratory.client.newTopologyRequest().send().join();
            assertThat(done).isEmpty();
            laboratory.engine.advance(Duration.ofDays(1).plusSeconds(1));
            await().untilAsserted(() -> assertThat(done).containsExactly(instance));
        }
    }

    @Test
    void aMessageWaitsForItsProcessAndARepeatIsRefused() {
        try (var laboratory = Laboratory.on(directory)) {
            laboratory.deploy(Models.message("waiting", "answered", "after"));
            var done = worker(laboratory, "after");
            publish(laboratory, Duration.ofDays(30));
            var repeat =
                    catchThrowableOfType(ClientStatusException.class, () -> publish(laboratory, Duration.ofDays(30)));
            assertThat(repeat.getStatusCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
            long instance = waiting(laboratory);
            await().untilAsserted(() -> assertThat(done).containsExactly(instance));
        }
    }

    @Test
    void aMessageOutlivesARestartAndIsGoneAfterItsTime() {
        try (var laboratory = Laboratory.on(directory)) {
            laboratory.deploy(Models.message("waiting", "answered", "after"));
            publish(laboratory, Duration.ofHours(1));
        }
        try (var laboratory = Laboratory.on(directory)) {
            var done = worker(laboratory, "after");
            long first = waiting(laboratory);
            await().untilAsserted(() -> assertThat(done).containsExactly(first));
            laboratory.engine.advance(Duration.ofHours(2));
            await("the engine has forgotten the message and takes its id again")
                    .ignoreExceptions()
                    .untilAsserted(() -> publish(laboratory, Duration.ZERO));
            waiting(laboratory);
            publish(laboratory, Duration.ofMinutes(1));
            await().untilAsserted(() -> assertThat(done).hasSize(2));
        }
    }

    @Test
    void aJobUnderWayWhenTheEngineStoppedIsOfferedAgainAtOnce() {
        try (var laboratory = Laboratory.on(directory)) {
            laboratory.deploy(Models.worker("working", "long-work"));
            laboratory.start("working");
            assertThat(activate(laboratory)).isEqualTo(1);
        }
        try (var laboratory = Laboratory.on(directory)) {
            assertThat(activate(laboratory)).isEqualTo(1);
            assertThat(activate(laboratory)).as("until another worker has it").isZero();
        }
    }

    private static int activate(Laboratory laboratory) {
        return laboratory
                .client
                .newActivateJobsCommand()
                .jobType("long-work")
                .maxJobsToActivate(10)
                .timeout(Duration.ofHours(5))
                .requestTimeout(Duration.ofSeconds(2))
                .send()
                .join()
                .getJobs()
                .size();
    }

    private static Set<Long> worker(Laboratory laboratory, String jobType) {
        var done = new ConcurrentSkipListSet<Long>();
        laboratory
                .client
                .newWorker()
                .jobType(jobType)
                .handler((client, job) -> {
                    done.add(job.getProcessInstanceKey());
                    client.newCompleteCommand(job).send().join();
                })
                .streamEnabled(true)
                .open();
        return done;
    }

    private static long waiting(Laboratory laboratory) {
        return laboratory
                .client
                .newCreateInstanceCommand()
                .bpmnProcessId("waiting")
                .latestVersion()
                .variables(Map.of("key", "app_1"))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private static void publish(Laboratory laboratory, Duration timeToLive) {
        laboratory
                .client
                .newPublishMessageCommand()
                .messageName("answered")
                .correlationKey("app_1")
                .messageId("app_1:1")
                .timeToLive(timeToLive)
                .send()
                .join();
    }
}
