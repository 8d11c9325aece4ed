package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.testing.TestDatabase;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The module alone on the embedded engine: it finds it, deploys, sends what was committed, and answers for tasks. */
@SpringBootTest(
        classes = EngineConnectionTest.EngineOnly.class,
        properties = {"spring.jpa.hibernate.ddl-auto=none", "greenroom.deadlines.task-answer=PT2S"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class EngineConnectionTest {
    @Autowired
    CamundaClient client;

    @Autowired
    EngineHost engine;

    @Autowired
    EngineTime time;

    @Autowired
    UserTasks tasks;

    @Autowired
    ProcessInstances instances;

    @Autowired
    Outbox outbox;

    @Autowired
    EngineHealth health;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void ownStorage(DynamicPropertyRegistry properties) throws IOException {
        var directory = Files.createTempDirectory("greenroom-engine");
        properties.add("greenroom.data-dir", directory::toString);
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan({"dev.greenroom.engine", "dev.greenroom.reference"})
    static class EngineOnly {
        @Bean
        ObjectMapper objectMapper() {
            return new ObjectMapper();
        }
    }

    @BeforeEach
    void deploy() {
        var waits = Bpmn.createExecutableProcess("waits")
                .startEvent()
                .userTask("Decide")
                .zeebeUserTask()
                .endEvent()
                .done();
        var listened = Bpmn.createExecutableProcess("listened")
                .startEvent()
                .userTask("Decide", task -> task.zeebeUserTask()
                        .zeebeTaskListener(listener -> listener.eventType(ZeebeTaskListenerEventType.completing)
                                .type("test.completing")))
                .endEvent()
                .done();
        var started = Bpmn.createExecutableProcess("started")
                .startEvent()
                .message("test-started")
                .intermediateCatchEvent("Wait")
                .message(message -> message.name("test-told").zeebeCorrelationKeyExpression("subject"))
                .serviceTask("After", task -> task.zeebeJobType("test.after"))
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(waits, "waits.bpmn")
                .addProcessModel(listened, "listened.bpmn")
                .addProcessModel(started, "started.bpmn")
                .send()
                .join();
    }

    @Test
    void theModuleIsUpWhenItHasDeployedAndTheWorkersAreOpen() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void tasksAreTakenGivenBackAndCompletedOnce() {
        long task = taskOf("waits");
        assertThat(tasks.assign(task, "finance")).isEqualTo(new TaskOutcome.Done());
        assertThat(tasks.assign(task, "approver")).isInstanceOf(TaskOutcome.Refused.class);
        assertThat(tasks.unassign(task)).isEqualTo(new TaskOutcome.Done());
        assertThat(tasks.complete(task, Map.of("decision", "APPROVE"))).isEqualTo(new TaskOutcome.Done());
        assertThat(tasks.complete(task, Map.of())).isEqualTo(new TaskOutcome.Gone());
    }

    @Test
    void aListenerThatDeniesIsARefusalAndOneThatDoesNotAnswerIsPending() {
        long task = taskOf("listened");
        assertThat(tasks.complete(task, Map.of())).isEqualTo(new TaskOutcome.Pending());
        try (var ignored = client.newWorker()
                .jobType("test.completing")
                .handler((jobs, job) -> jobs.newCompleteCommand(job)
                        .withResult(result -> result.forUserTask().deny(true, "Another decides"))
                        .send()
                        .join())
                .open()) {
            await().untilAsserted(() ->
                    assertThat(tasks.complete(task, Map.of())).isEqualTo(new TaskOutcome.Refused("Another decides")));
        }
    }

    @Test
    void aTaskCommandInsideATransactionIsAFaultOfTheCaller() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> tasks.unassign(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInstanceIsCancelledOnceAndAgain() {
        long task = taskOf("waits");
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId("waits")
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
        instances.cancel(instance);
        instances.cancel(instance);
        assertThat(engine.openUserTasks()).contains(task);
    }

    @Test
    void committedMessagesStartAProcessAndReachItAlsoBeforeItWaits() {
        Set<Long> done = new ConcurrentSkipListSet<>();
        try (var ignored = client.newWorker()
                .jobType("test.after")
                .handler((jobs, job) -> {
                    done.add(job.getKey());
                    jobs.newCompleteCommand(job).send().join();
                })
                .open()) {
            transaction.executeWithoutResult(status -> {
                outbox.publish(OutboundMessage.awaited("test-told", "app-1", "app-1:1", Map.of()));
                outbox.publish(OutboundMessage.starting("test-started", "app-1", Map.of("subject", "app-1")));
                outbox.publish(OutboundMessage.starting("test-started", "app-1", Map.of("subject", "app-1")));
            });
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(done).hasSize(1));
        }
    }

    @Test
    void theEnginesClockMoves() {
        var timer = Bpmn.createExecutableProcess("timer")
                .startEvent()
                .intermediateCatchEvent("Wait")
                .timerWithDuration("P3D")
                .userTask("Decide")
                .zeebeUserTask()
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(timer, "timer.bpmn")
                .send()
                .join();
        var before = engine.openUserTasks();
        client.newCreateInstanceCommand()
                .bpmnProcessId("timer")
                .latestVersion()
                .send()
                .join();
        time.advance(Duration.ofDays(4));
        await().untilAsserted(() -> assertThat(engine.openUserTasks()).hasSize(before.size() + 1));
    }

    private long taskOf(String process) {
        var before = engine.openUserTasks();
        client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .send()
                .join();
        return await().until(
                        () -> engine.openUserTasks().stream()
                                .filter(task -> !before.contains(task))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
