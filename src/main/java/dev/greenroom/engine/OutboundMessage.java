package dev.greenroom.engine;

import java.time.Duration;
import java.util.Map;

/**
 * A message for the process engine.
 *
 * @param messageId natural id; the engine drops a repeat while the first is alive
 * @param variables ids, verdicts and dates only: never personal data or amounts
 */
public record OutboundMessage(
        String name, String correlationKey, String messageId, Map<String, ?> variables, Duration timeToLive) {
    private static final Duration OUTLIVES_A_RESTART = Duration.ofDays(30);

    /** Starts a process: time to live 0, so that a repeat never starts a second instance later. */
    public static OutboundMessage starting(String name, String key, Map<String, ?> variables) {
        return new OutboundMessage(name, key, name + ":" + key, variables, Duration.ZERO);
    }

    /** Reaches a waiting process, also one that comes to its wait later. */
    public static OutboundMessage awaited(String name, String key, String messageId, Map<String, ?> variables) {
        return new OutboundMessage(name, key, messageId, variables, OUTLIVES_A_RESTART);
    }
}
