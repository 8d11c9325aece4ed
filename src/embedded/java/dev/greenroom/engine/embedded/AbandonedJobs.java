package dev.greenroom.engine.embedded;

import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.stream.impl.StreamProcessor.Phase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that the former process's workers held when it ended. Nobody works on them any more, so they are offered again
 * at once, not only when their timeout runs out.
 */
final class AbandonedJobs {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);
    private static final long REPLAY_LIMIT = Duration.ofMinutes(5).toNanos();
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    private AbandonedJobs() {}

    /** Call before workers can connect; waits until the engine has replayed its log. */
    static void offerAgain(StreamProcessor processor, EngineState state, JobReturns returns) {
        awaitReplay(processor);
        var jobs = state.activatedJobs();
        jobs.forEach(returns::giveBack);
        if (!jobs.isEmpty()) {
            LOG.info("{} jobs were under way when the engine last stopped; they are offered again", jobs.size());
        }
    }

    private static void awaitReplay(StreamProcessor processor) {
        long deadline = System.nanoTime() + REPLAY_LIMIT;
        while (!processor.isFailed() && processor.getCurrentPhase().join() != Phase.PROCESSING) {
            if (System.nanoTime() > deadline) {
                throw new EngineNotUsable("The engine is still reading its log back after five minutes");
            }
            LockSupport.parkNanos(PAUSE);
        }
        if (processor.isFailed()) {
            throw new EngineNotUsable("The engine cannot read its state back; the log of this start says why."
                    + " Restore the data directory from a backup, or choose another GREENROOM_DATA_DIR.");
        }
    }
}
