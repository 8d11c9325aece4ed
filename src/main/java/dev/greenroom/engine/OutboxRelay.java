package dev.greenroom.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the outbox: at once after a commit, and by a slow poll for what another node or a former process left. Waits for
 * the deployment, because the engine forgets a start message (time to live 0) whose process it does not know.
 */
@Component
@ConditionalOnProperty(name = "camunda.client.enabled", matchIfMissing = true)
class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final OutboxBatch batch;
    private final Deployment deployment;
    private final MeterRegistry meters;
    private final Duration poll;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile boolean running;
    private long notBefore;
    private long pause;
    private ScheduledExecutorService thread = newThread();

    OutboxRelay(
            OutboxBatch batch,
            Deployment deployment,
            MeterRegistry meters,
            @Value("${greenroom.outbox.poll:PT1S}") Duration poll) {
        this.batch = batch;
        this.deployment = deployment;
        this.meters = meters;
        this.poll = poll;
    }

    /** There is something to send. */
    void nudge() {
        if (running && nudged.compareAndSet(false, true)) {
            thread.execute(this::relay);
        }
    }

    private void relay() {
        nudged.set(false);
        if (!running || !deployment.isDone() || System.nanoTime() < notBefore) {
            return;
        }
        try {
            OutboxBatch.Result result;
            do {
                result = batch.send();
                meters.counter("greenroom.outbox.sent").increment(result.sent());
                meters.counter("greenroom.outbox.refused").increment(result.refused());
                rest(result.engineAway());
            } while (running && result.worthAnother());
        } catch (RuntimeException failure) {
            // a scheduled task that throws would never run again; the rows are still there
            LOG.warn("The outbox was not sent", failure);
            rest(true);
        }
    }

    /** Doubles the pause from a quarter of a second while the engine is away. */
    private void rest(boolean engineAway) {
        if (engineAway && pause == 0) {
            LOG.warn("The engine does not answer; messages wait in the outbox");
        }
        pause = engineAway ? Math.min(Math.max(250, pause * 2), LONGEST_PAUSE_MILLIS) : 0;
        notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
    }

    /** The relay catches what it can name; a future of an endless task has nothing more to tell. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void start() {
        running = true;
        thread = newThread();
        thread.scheduleWithFixedDelay(this::relay, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
                LOG.warn("The outbox was still sending when Greenroom stopped; it is sent again at the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService newThread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-relay").factory());
    }
}
