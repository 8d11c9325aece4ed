package dev.greenroom.engine;

import java.time.Duration;

/** A message that waits to be sent. */
record OutboxRow(
        long id,
        String name,
        String correlationKey,
        String messageId,
        String variables,
        long timeToLiveMs,
        int attempts) {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    Duration timeToLive() {
        return Duration.ofMillis(timeToLiveMs);
    }

    /** Doubles with each refusal, from a second to ten minutes. */
    Duration pause() {
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
