package dev.greenroom.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.UserTaskState;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * User tasks as a cluster's search knows them. The search lags behind the engine, so that only a task it calls ended
 * counts as ended; one it does not know may be new.
 */
@Component
class ClusterTasks {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterTasks.class);
    private static final Set<UserTaskState> ENDED =
            Set.of(UserTaskState.COMPLETED, UserTaskState.CANCELED, UserTaskState.FAILED);

    private final ObjectProvider<CamundaClient> client;

    ClusterTasks(ObjectProvider<CamundaClient> client) {
        this.client = client;
    }

    /** Those of the given tasks that have ended. */
    Set<Long> ended(Set<Long> tasks) {
        return tasks.stream().filter(this::hasEnded).collect(Collectors.toSet());
    }

    private boolean hasEnded(long task) {
        try {
            return ENDED.contains(
                    client.getObject().newUserTaskGetRequest(task).send().join().getState());
        } catch (ClientException unknownOrAway) {
            LOG.debug("The cluster's search does not know user task {}", task, unknownOrAway);
            return false;
        }
    }
}
