package dev.greenroom.engine;

import java.time.Duration;

/** Moves the embedded engine's clock, so that tests need not wait for timers; a cluster has no such bean. */
@FunctionalInterface
public interface EngineTime {
    /** Timers that fall due within the step fire. For a repeating timer advance one period at a time. */
    void advance(Duration step);
}
