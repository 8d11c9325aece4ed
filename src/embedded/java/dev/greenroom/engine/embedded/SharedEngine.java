package dev.greenroom.engine.embedded;

import dev.greenroom.engine.EngineHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one engine of this JVM. Application contexts on the same directory share it, and the last one to leave closes it; a
 * context on another directory closes it and starts its own. (The gateway keeps answers in static fields: two engines in
 * one JVM could mix them up.)
 */
final class SharedEngine {
    private static SharedEngine current;

    private final Path directory;
    private final EmbeddedEngine engine;
    private int members;

    private SharedEngine(Path directory) {
        this.directory = directory;
        this.engine = EmbeddedEngine.open(directory);
    }

    static EngineHost join(Path directory) {
        synchronized (SharedEngine.class) {
            if (current == null || !current.directory.equals(directory)) {
                if (current != null) {
                    current.engine.close();
                    current = null;
                }
                current = new SharedEngine(directory);
            }
            current.members++;
            return new Membership(current);
        }
    }

    private void leave() {
        synchronized (SharedEngine.class) {
            members--;
            if (members == 0 && current == this) {
                current = null;
                engine.close();
            }
        }
    }

    private record Membership(SharedEngine shared, AtomicBoolean left) implements EngineHost {
        Membership(SharedEngine shared) {
            this(shared, new AtomicBoolean());
        }

        @Override
        public int grpcPort() {
            return shared.engine.grpcPort();
        }

        @Override
        public int restPort() {
            return shared.engine.restPort();
        }

        @Override
        public String authorization() {
            return shared.engine.authorization();
        }

        @Override
        public String licence() {
            return "The engine's classes are under the Camunda License 1.0: without a commercial licence for"
                    + " non-production use only. For production use GREENROOM_ENGINE=cluster.";
        }

        @Override
        public Set<Long> openUserTasks() {
            return shared.engine.openUserTasks();
        }

        @Override
        public void advance(Duration step) {
            shared.engine.advance(step);
        }

        @Override
        public Optional<String> failure() {
            return shared.engine.failure();
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                shared.leave();
            }
        }
    }
}
