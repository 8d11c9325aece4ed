package dev.greenroom.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * User-task commands, answered synchronously with what the task's listeners decided. Never call with a transaction open:
 * a listener writes to the same rows while this waits.
 */
@Component
public class UserTasks {
    private final ObjectProvider<CamundaClient> client;
    private final Duration limit;

    UserTasks(ObjectProvider<CamundaClient> client, @Value("${greenroom.deadlines.task-answer}") Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    /** Assigns an unassigned task; another's task is refused. */
    public TaskOutcome assign(long taskKey, String username) {
        return ask(engine ->
                engine.newAssignUserTaskCommand(taskKey).assignee(username).allowOverride(false));
    }

    /** Gives the task back to its group. */
    public TaskOutcome unassign(long taskKey) {
        return ask(engine -> engine.newUnassignUserTaskCommand(taskKey));
    }

    /** Completes a task with its answer; the completing listener may refuse it. */
    public TaskOutcome complete(long taskKey, Map<String, ?> answer) {
        return ask(engine -> engine.newCompleteUserTaskCommand(taskKey).variables(new HashMap<>(answer)));
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private TaskOutcome ask(Function<CamundaClient, FinalCommandStep<?>> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A user-task command inside a transaction would wait for its own rows");
        }
        var answer = command.apply(client.getObject()).requestTimeout(limit).send();
        return TaskAnswer.of(() -> answer.join(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
