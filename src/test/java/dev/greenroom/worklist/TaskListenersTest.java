package dev.greenroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Actor;
import dev.greenroom.engine.TaskOutcome;
import dev.greenroom.engine.UserTasks;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.TestDatabase;
import dev.greenroom.worklist.SampleTask.Answer;
import dev.greenroom.worklist.SampleTask.Decision;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The five listeners on the embedded engine: what it asks, what it is answered, what it then does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.class)
@Tag("journey")
@Import(TaskListenersTest.Sample.class)
class TaskListenersTest {
    @TempDir
    @SuppressWarnings("NullAway")
    static Path data;

    @Autowired
    CamundaClient client;

    @Autowired
    TaskDesk desk;

    @Autowired
    UserTasks engine;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskAnswers answers;

    @Autowired
    AccountDirectory accounts;

    @Autowired
    ObjectMapper json;

    private final String subject = ApplicationId.next().value();

    @DynamicPropertySource
    static void ownStorage(DynamicPropertyRegistry properties) {
        properties.add("greenroom.data-dir", data::toString);
    }

    @TestConfiguration
    static class Sample {
        @Bean
        SampleTask sampleTask() {
            return new SampleTask();
        }
    }

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("worklist/sample.bpmn")
                .send()
                .join();
    }

    @Test
    void a_task_is_created_claimed_and_completed() {
        var task = start(subject);
        assertThat(task.task().group()).isEqualTo("compliance");
        assertThat(task.task().dueAt()).isNotNull();

        assertThat(desk.claim(actor("compliance"), task.task().key()).assignee())
                .isEqualTo("compliance");
        var done =
                desk.complete(actor("compliance"), task.task().key(), json.valueToTree(Map.of("decision", "APPROVE")));

        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(answers.latest("review-sample", subject, Answer.class)
                        .orElseThrow()
                        .answer())
                .isEqualTo(new Answer(Decision.APPROVE, null));
        assertThat(engine.complete(task.task().key(), Map.of())).isInstanceOf(TaskOutcome.Gone.class);
    }

    @Test
    void what_is_refused_reaches_whoever_went_around_greenroom_with_its_reason() {
        var key = start(subject).task().key();

        assertThat(engine.complete(key, Map.of("decision", "APPROVE")))
                .isEqualTo(new TaskOutcome.Refused("Claim the task before you complete it."));
        assertThat(engine.assign(key, "coach"))
                .isEqualTo(new TaskOutcome.Refused("The task is for the group compliance only."));
        assertThat(engine.assign(key, "compliance")).isInstanceOf(TaskOutcome.Done.class);
        assertThat(engine.assign(key, "compliance2")).isInstanceOf(TaskOutcome.Refused.class);
        assertThat(engine.complete(key, Map.of("decision", "REJECT"))).isEqualTo(new TaskOutcome.Refused("Say why."));
        assertThat(engine.complete(key, Map.of("decision", "REJECT", "reason", "card 6222021234567890")))
                .isInstanceOf(TaskOutcome.Refused.class);
        assertThat(engine.complete(key, Map.of("decision", "REJECT", "reason", "fake reach", "other", 1)))
                .isInstanceOf(TaskOutcome.Done.class);
        assertThat(tasks.find(key).orElseThrow().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void own_work_is_refused_by_the_engine_too() {
        var key = start("app_of_compliance").task().key();

        assertThat(engine.assign(key, "compliance")).isEqualTo(new TaskOutcome.Refused("Nobody reviews their own."));
        assertThatThrownBy(() -> desk.claim(actor("compliance"), key)).isInstanceOf(WrongState.class);
        assertThat(tasks.find(key).orElseThrow().task().assignee()).isNull();
    }

    @Test
    void nobody_changes_a_task_but_the_process() {
        var key = start(subject).task().key();

        assertThatThrownBy(() -> client.newUpdateUserTaskCommand(key)
                        .candidateGroups(List.of("finance"))
                        .send()
                        .join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Only the process changes this task");
    }

    @Test
    void a_released_task_is_free_for_another() {
        var key = start(subject).task().key();
        desk.claim(actor("compliance"), key);

        assertThat(desk.release(actor("compliance"), key).assignee()).isNull();
        assertThat(desk.claim(actor("compliance2"), key).assignee()).isEqualTo("compliance2");
    }

    @Test
    void of_two_who_claim_or_complete_at_once_one_succeeds() throws Exception {
        var key = start(subject).task().key();

        assertThat(succeeded(() -> desk.claim(actor("compliance"), key), () -> desk.claim(actor("compliance2"), key)))
                .isEqualTo(1);
        var holder = actor(tasks.find(key).orElseThrow().task().assignee() + "");
        var answer = json.valueToTree(Map.of("decision", "APPROVE"));
        assertThat(succeeded(() -> desk.complete(holder, key, answer), () -> desk.complete(holder, key, answer)))
                .isEqualTo(1);
        assertThat(answers.all("review-sample", subject, Answer.class)).hasSize(1);
    }

    @Test
    void a_cancelled_process_takes_its_task_from_the_list() {
        var task = start(subject);

        client.newCancelInstanceCommand(task.task().processInstanceKey()).send().join();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> tasks.find(task.task().key()).orElseThrow().state() == TaskState.CANCELED);
    }

    private TaskRow start(String subject) {
        var instance = client.newCreateInstanceCommand()
                .bpmnProcessId("worklist-sample")
                .latestVersion()
                .variables(Map.of("applicationId", subject, "secret", "never fetched"))
                .send()
                .join()
                .getProcessInstanceKey();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> tasks
                                .open(
                                        TaskFilter.of(
                                                java.util.Set.of("compliance"),
                                                new TaskDesk.Filter("review-sample", null, null, subject, false),
                                                "compliance",
                                                java.time.OffsetDateTime.now()),
                                        0,
                                        10)
                                .items()
                                .stream()
                                .filter(row -> row.task().processInstanceKey() == instance)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private Actor actor(String username) {
        return accounts.find(username).orElseThrow();
    }

    private static long succeeded(Callable<TaskView> one, Callable<TaskView> other) throws InterruptedException {
        try (var people = Executors.newFixedThreadPool(2)) {
            return people.invokeAll(List.of(one, other)).stream()
                    .filter(attempt -> attempt.state() == java.util.concurrent.Future.State.SUCCESS)
                    .count();
        }
    }
}
