package dev.greenroom.engine.embedded;

import io.camunda.zeebe.util.health.FailureListener;
import io.camunda.zeebe.util.health.HealthReport;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers that the engine stopped, for the health check. */
final class EngineFailure implements FailureListener {
    private static final Logger LOG = LoggerFactory.getLogger(EngineFailure.class);

    private volatile String reason;

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public void onFailure(HealthReport report) {
        onUnrecoverableFailure(report);
    }

    @Override
    public void onRecovered(HealthReport report) {
        reason = null;
    }

    @Override
    public void onUnrecoverableFailure(HealthReport report) {
        reason = String.valueOf(report.getIssue());
        LOG.error("The engine stopped: {}", report);
    }
}
