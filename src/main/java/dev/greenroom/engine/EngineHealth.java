package dev.greenroom.engine;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** UP when the resources are deployed, the workers are open and the embedded engine, if there is one, works. */
@Component("engine")
@ConditionalOnProperty(name = "camunda.client.enabled", matchIfMissing = true)
class EngineHealth implements HealthIndicator {
    private final Deployment deployment;
    private final ObjectProvider<EngineHost> host;
    private volatile boolean workersOpen;

    EngineHealth(Deployment deployment, ObjectProvider<EngineHost> host) {
        this.deployment = deployment;
        this.host = host;
    }

    /** The starter opens the workers in the last phase of the start. */
    @EventListener(ApplicationReadyEvent.class)
    void workersAreOpen() {
        workersOpen = true;
    }

    @Override
    public Health health() {
        Optional<String> failure = Optional.ofNullable(host.getIfAvailable()).flatMap(EngineHost::failure);
        boolean up = deployment.isDone() && workersOpen && failure.isEmpty();
        var health = up ? Health.up() : Health.down();
        health.withDetail("deployed", deployment.isDone()).withDetail("workersOpen", workersOpen);
        failure.ifPresent(reason -> health.withDetail("failure", reason));
        return health.build();
    }
}
