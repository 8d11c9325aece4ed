package dev.greenroom.engine.embedded;

/** The data directory cannot be used as it is; the message says in plain words why and what to do. */
public final class EngineNotUsable extends RuntimeException {
    EngineNotUsable(String message) {
        super(message);
    }

    EngineNotUsable(String message, Throwable cause) {
        super(message, cause);
    }
}
