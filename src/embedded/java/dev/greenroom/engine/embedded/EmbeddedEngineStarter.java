package dev.greenroom.engine.embedded;

import dev.greenroom.engine.EngineHost;
import java.nio.file.Path;

/** Starts the embedded engine, or joins the one that runs in this JVM on the same directory. Found by its name. */
public final class EmbeddedEngineStarter implements EngineHost.Starter {
    @Override
    public EngineHost start(Path dataDirectory) {
        return SharedEngine.join(
                dataDirectory.resolve("engine").toAbsolutePath().normalize());
    }
}
