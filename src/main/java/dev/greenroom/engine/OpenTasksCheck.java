package dev.greenroom.engine;

import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At start compares the record's open user tasks with the engine's, and reports what does not agree. */
@Component
@ConditionalOnProperty(name = "camunda.client.enabled", matchIfMissing = true)
class OpenTasksCheck {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTasksCheck.class);

    private final ObjectProvider<OpenTaskKeys> record;
    private final ObjectProvider<EngineHost> host;
    private final ClusterTasks cluster;

    OpenTasksCheck(ObjectProvider<OpenTaskKeys> record, ObjectProvider<EngineHost> host, ClusterTasks cluster) {
        this.record = record;
        this.host = host;
        this.cluster = cluster;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        var open = record.getIfAvailable();
        var embedded = host.getIfAvailable();
        if (open == null) {
            return;
        }
        if (embedded == null) {
            Thread.ofVirtual().name("open-tasks-check").start(() -> settle(open, cluster.ended(open.open())));
            return;
        }
        var recorded = open.open();
        settle(open, without(recorded, embedded.openUserTasks()));
        var unknown = without(embedded.openUserTasks(), open.open());
        if (!unknown.isEmpty()) {
            LOG.warn("The engine holds {} user tasks that have no row yet: {}", unknown.size(), unknown);
        }
    }

    private static void settle(OpenTaskKeys open, Set<Long> gone) {
        if (!gone.isEmpty()) {
            LOG.warn("{} rows are open whose tasks the engine no longer has: {}", gone.size(), gone);
            gone.forEach(open::gone);
        }
    }

    private static Set<Long> without(Set<Long> keys, Set<Long> others) {
        var left = new TreeSet<>(keys);
        left.removeAll(others);
        return left;
    }
}
