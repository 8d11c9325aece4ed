package dev.greenroom.engine;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.exception.CamundaError;
import io.camunda.client.exception.JobError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import io.grpc.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * What the engine and the log are told when a worker throws: the kind of error, the place in our code and a reference. Never
 * its message, which may quote a row of the database and is visible in Operate. The job is tried again with growing back-off;
 * after its last retry it is an incident.
 */
@Component
@Primary
@ConditionalOnProperty(name = "camunda.client.enabled", matchIfMissing = true)
class DiscreetFailures implements JobExceptionHandlingStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(DiscreetFailures.class);
    private static final String OURS = "dev.greenroom.";
    private static final int FIRST_RETRIES = 3;

    private final JobExceptionHandlingStrategy standard;

    DiscreetFailures(CommandExceptionHandlingStrategy commands, MetricsRecorder metrics) {
        standard = new DefaultJobExceptionHandlingStrategy(commands, metrics);
    }

    @Override
    public void handleException(Exception thrown, ExceptionHandlingContext context) throws Exception {
        if (thrown instanceof CamundaError meant) {
            standard.handleException(meant, context);
            return;
        }
        if (thrown instanceof ClientStatusException answer && answer.getStatusCode() == Status.Code.NOT_FOUND) {
            LOG.debug("Job {} was answered by another delivery", context.job().getKey());
            return;
        }
        var text = describe(thrown);
        LOG.error("Job {} of {}: {}", context.job().getKey(), context.job().getType(), text);
        standard.handleException(
                new JobError(text, null, null, backOff(context.job().getRetries()), null), context);
    }

    static String describe(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
                .orElse("");
        var cause = root == thrown ? "" : " by " + root.getClass().getName();
        return thrown.getClass().getName() + cause + place + ", reference " + UUID.randomUUID();
    }

    /** 2 seconds, then 8; after the third failure the engine raises an incident. */
    private static Duration backOff(int retriesLeft) {
        int failedBefore = Math.max(0, FIRST_RETRIES - retriesLeft);
        return Duration.ofSeconds(2L << (2 * Math.min(failedBefore, 2)));
    }
}
