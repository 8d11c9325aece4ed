package dev.greenroom.engine;

import java.util.Set;

/** The user tasks that Greenroom's record holds open; compared with the engine's at start. */
public interface OpenTaskKeys {
    Set<Long> open();

    /** The engine no longer has this task. */
    void gone(long taskKey);
}
