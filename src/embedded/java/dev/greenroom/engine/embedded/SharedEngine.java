package dev.greenroom.engine.embedded;

import dev.greenroom.engine.EngineHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The engine of one directory in this JVM. Application contexts on the same directory share it, and the last one to leave
 * closes it; so contexts that a test framework keeps for later find their engine alive.
 */
final class SharedEngine {
    private static final Map<Path, SharedEngine> OPEN = new HashMap<>();

    private final Path directory;
    private final EmbeddedEngine engine;
    private int members;

    private SharedEngine(Path directory) {
        this.directory = directory;
        this.engine = EmbeddedEngine.open(directory);
    }

    static EngineHost join(Path directory) {
        synchronized (OPEN) {
            var shared = OPEN.computeIfAbsent(directory, SharedEngine::new);
            shared.members++;
            return new Membership(shared, new AtomicBoolean());
        }
    }

    private void leave() {
        synchronized (OPEN) {
            members--;
            if (members == 0) {
                OPEN.remove(directory);
                engine.close();
            }
        }
    }

    private record Membership(SharedEngine shared, AtomicBoolean left) implements EngineHost {
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
