package dev.greenroom.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A process engine that Greenroom runs itself. Closing it leaves its state on the disk. */
public interface EngineHost extends AutoCloseable {
    int grpcPort();

    int restPort();

    /** The value of the {@code Authorization} header that each call to it must carry. */
    String authorization();

    /** The licence it may be used under, in one sentence. */
    String licence();

    /** Keys of the user tasks it holds open. */
    Set<Long> openUserTasks();

    /** Moves its clock forward. */
    void advance(Duration step);

    /** Why it stopped working, if it did. */
    Optional<String> failure();

    @Override
    void close();

    /** Starts an engine; found by name, because the production build has none. */
    interface Starter {
        /** @param dataDirectory the engine keeps its files in a directory of its own below it */
        EngineHost start(java.nio.file.Path dataDirectory);
    }
}
