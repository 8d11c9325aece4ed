package dev.greenroom.engine.embedded;

import io.camunda.zeebe.stream.impl.StreamProcessor;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops, twice a second, what the engine has processed: else the log would grow for ever. */
final class LogTrimmer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTrimmer.class);
    private static final long PERIOD_MILLIS = 500;

    private final SegmentedLog log;
    private final StreamProcessor processor;
    private final SegmentedLog.DurableState state;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-log-trimmer").factory());

    LogTrimmer(SegmentedLog log, StreamProcessor processor, SegmentedLog.DurableState state) {
        this.log = log;
        this.processor = processor;
        this.state = state;
        thread.scheduleWithFixedDelay(this::trim, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void trim() {
        try {
            log.trim(processor.getLastProcessedPositionAsync().join(), state);
        } catch (IOException | RuntimeException failure) {
            // the next round tries again; a scheduled task that throws would never run again
            LOG.warn("The engine's log was not trimmed", failure);
        }
    }

    /** Call before the processor closes. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("The engine's log trimmer did not stop in time");
        }
    }
}
