package dev.greenroom.worklist;

import dev.greenroom.engine.OpenTaskKeys;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the engine module compare, at start, which tasks both sides hold open. */
@Component
class EngineComparison implements OpenTaskKeys {
    private final Tasks tasks;

    EngineComparison(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<Long> open() {
        return tasks.openKeys();
    }

    @Override
    @Transactional
    public void gone(long taskKey) {
        tasks.move(taskKey, TaskState.CREATED, TaskState.CANCELED);
        tasks.move(taskKey, TaskState.COMPLETING, TaskState.CANCELED);
    }
}
