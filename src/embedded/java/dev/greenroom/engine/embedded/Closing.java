package dev.greenroom.engine.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, the last first; one that fails does not keep the others open. */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T later(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    @SuppressWarnings("IllegalCatch")
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) { // AutoCloseable declares no narrower one
            LOG.warn("{} did not close cleanly", resource.getClass().getSimpleName(), failure);
        }
    }
}
