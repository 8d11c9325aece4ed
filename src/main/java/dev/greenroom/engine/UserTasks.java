package dev.greenroom.engine;

import java.util.Map;
import org.springframework.stereotype.Component;

/** User-task commands, answered synchronously; never call with a transaction open. */
@Component
public class UserTasks {
    /** Assigns an unassigned task; another's task is refused. */
    public TaskOutcome assign(long taskKey, String username) {
        throw new UnsupportedOperationException("engine helper");
    }

    public TaskOutcome unassign(long taskKey) {
        throw new UnsupportedOperationException("engine helper");
    }

    public TaskOutcome complete(long taskKey, Map<String, ?> answer) {
        throw new UnsupportedOperationException("engine helper");
    }
}
