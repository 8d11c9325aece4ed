package dev.greenroom.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** Where the process engine runs, from {@code greenroom.engine}. */
enum EngineMode {
    /** In this JVM, durable under the data directory; for development, tests and demonstrations. */
    EMBEDDED,
    /** A Camunda 8.8+ cluster at the addresses of {@code camunda.client.*}. */
    CLUSTER,
    /** Nowhere: no workers, no relay; for tests of the record alone. */
    NONE;

    static EngineMode of(Environment environment) {
        String given = environment.getProperty("greenroom.engine", "embedded");
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(given.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("greenroom.engine is '" + given + "'; it may be one of "
                        + Arrays.stream(values()).map(EngineMode::word).collect(Collectors.joining(", "))));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
