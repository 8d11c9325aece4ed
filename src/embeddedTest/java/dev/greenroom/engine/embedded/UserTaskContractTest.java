package dev.greenroom.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.command.CompleteUserTaskJobResultStep1;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.fetch.UserTaskGetRequest;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import io.camunda.client.api.search.enums.JobKind;
import io.camunda.client.api.search.enums.ListenerEventType;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** User tasks through the client, as any Camunda 8.8 cluster answers them. */
class UserTaskContractTest {
    @TempDir
    static Path directory;

    static Laboratory laboratory;

    private final Map<ListenerEventType, ActivatedJob> heard = new ConcurrentHashMap<>();
    private List<JobWorker> workers = List.of();
    private UnaryOperator<CompleteUserTaskJobResultStep1> decision = result -> result;

    @BeforeAll
    static void open() {
        laboratory = Laboratory.on(directory);
        laboratory.deploy(Models.person("plain"));
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    @AfterEach
    void closeWorkers() {
        workers.forEach(JobWorker::close);
    }

    @Test
    void aTaskIsAssignedGivenBackAndCompleted() {
        long task = taskOf("plain");
        send(laboratory
                .client
                .newAssignUserTaskCommand(task)
                .assignee("finance")
                .allowOverride(false));
        send(laboratory.client.newUnassignUserTaskCommand(task));
        send(laboratory
                .client
                .newAssignUserTaskCommand(task)
                .assignee("auditor")
                .allowOverride(false));
        send(laboratory.client.newUpdateUserTaskCommand(task).priority(80).candidateGroups("compliance"));
        send(laboratory.client.newCompleteUserTaskCommand(task).variables(Map.of("decision", "APPROVE")));
        assertThat(laboratory.engine.openUserTasks()).doesNotContain(task);
    }

    @Test
    void anothersTaskCannotBeClaimed() {
        long task = taskOf("plain");
        send(laboratory
                .client
                .newAssignUserTaskCommand(task)
                .assignee("finance")
                .allowOverride(false));
        assertThat(refusal(laboratory
                        .client
                        .newAssignUserTaskCommand(task)
                        .assignee("auditor")
                        .allowOverride(false)))
                .returns(409, ProblemException::code);
    }

    @Test
    void aSecondCompletionFindsNoTask() {
        long task = taskOf("plain");
        send(laboratory.client.newCompleteUserTaskCommand(task));
        assertThat(refusal(laboratory.client.newCompleteUserTaskCommand(task))).returns(404, ProblemException::code);
    }

    @Test
    void whatIsNotPartOfTheFacadeIsNotFound() {
        assertThat(refusal(laboratory.client.newUserTaskGetRequest(taskOf("plain"))))
                .returns(404, ProblemException::code);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allFiveEventsReachTheirListenersWithTheTask(boolean streaming) {
        listen("listened-" + streaming, streaming);
        long task = created("listened-" + streaming);
        send(laboratory.client.newAssignUserTaskCommand(task).assignee("finance"));
        send(laboratory.client.newUpdateUserTaskCommand(task).priority(90));
        send(laboratory.client.newCompleteUserTaskCommand(task).variables(Map.of("decision", "APPROVE")));
        long cancelled = laboratory.start("listened-" + streaming);
        await().until(() -> heard.get(ListenerEventType.CREATING).getProcessInstanceKey() == cancelled);
        send(laboratory.client.newCancelInstanceCommand(cancelled));
        await().untilAsserted(() -> assertThat(heard)
                .containsKeys(
                        ListenerEventType.CREATING,
                        ListenerEventType.ASSIGNING,
                        ListenerEventType.UPDATING,
                        ListenerEventType.COMPLETING,
                        ListenerEventType.CANCELING));
        assertThat(heard.values()).allSatisfy(job -> {
            assertThat(job.getKind()).isEqualTo(JobKind.TASK_LISTENER);
            assertThat(job.getUserTask().getUserTaskKey()).isPositive();
            assertThat(job.getUserTask().getCandidateGroups()).containsExactly("finance");
        });
        assertThat(heard.get(ListenerEventType.CREATING).getUserTask().getPriority())
                .isEqualTo(70);
        assertThat(heard.get(ListenerEventType.ASSIGNING).getUserTask())
                .returns("finance", UserTaskProperties::getAssignee)
                .returns("assign", UserTaskProperties::getAction)
                .returns(List.of("assignee"), UserTaskProperties::getChangedAttributes);
        assertThat(heard.get(ListenerEventType.UPDATING).getUserTask().getChangedAttributes())
                .containsExactly("priority");
        assertThat(heard.get(ListenerEventType.COMPLETING).getVariablesAsMap())
                .as("a completing listener sees the answer")
                .containsEntry("decision", "APPROVE");
    }

    @Test
    void aListenersDenialReachesTheCallerWithItsReason() {
        listen("denied", true);
        long task = created("denied");
        decision = result -> result.deny(true, "Not your own work");
        assertThat(refusal(laboratory.client.newCompleteUserTaskCommand(task)))
                .returns(409, ProblemException::code)
                .satisfies(problem -> assertThat(problem.details().getDetail()).contains("Not your own work"));
        assertThat(laboratory.engine.openUserTasks()).contains(task);
        decision = result -> result;
        send(laboratory.client.newCompleteUserTaskCommand(task));
    }

    @Test
    void aListenersCorrectionReachesTheTask() {
        listen("corrected", true);
        decision = result -> result.correctPriority(12).correctCandidateGroups(List.of("compliance"));
        long task = created("corrected");
        decision = result -> result;
        send(laboratory.client.newAssignUserTaskCommand(task).assignee("finance"));
        assertThat(heard.get(ListenerEventType.ASSIGNING).getUserTask())
                .returns(12, UserTaskProperties::getPriority)
                .returns(List.of("compliance"), UserTaskProperties::getCandidateGroups);
    }

    private void listen(String process, boolean streaming) {
        laboratory.deploy(Models.listenedPerson(process));
        workers = Stream.of("creating", "assigning", "updating", "completing", "canceling")
                .map(event -> laboratory
                        .client
                        .newWorker()
                        .jobType(process + "." + event)
                        .handler(this::hear)
                        .pollInterval(Duration.ofMillis(50))
                        .streamEnabled(streaming)
                        .open())
                .toList();
    }

    private void hear(JobClient client, ActivatedJob job) {
        heard.put(job.getListenerEventType(), job);
        client.newCompleteCommand(job)
                .withResult(result -> decision.apply(result.forUserTask()))
                .send()
                .join();
    }

    /** A task whose creating listener is through; before that the engine refuses any command on it. */
    private static long created(String process) {
        long task = taskOf(process);
        await().until(() -> laboratory.engine.userTaskState(task).equals("CREATED"));
        return task;
    }

    private static long taskOf(String process) {
        var before = laboratory.engine.openUserTasks();
        laboratory.start(process);
        return taskAfter(before);
    }

    private static long taskAfter(Set<Long> before) {
        return await().until(
                        () -> laboratory.engine.openUserTasks().stream()
                                .filter(task -> !before.contains(task))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void send(FinalCommandStep<?> command) {
        command.send().join();
    }

    private static ProblemException refusal(FinalCommandStep<?> command) {
        return catchThrowableOfType(ProblemException.class, () -> command.send().join());
    }

    private static ProblemException refusal(UserTaskGetRequest request) {
        return catchThrowableOfType(ProblemException.class, () -> request.send().join());
    }
}
