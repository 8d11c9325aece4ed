package dev.greenroom.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Decisions of {@code bpmn/*.dmn}, evaluated in this JVM from the same files that the process engine gets. Parsed once;
 * safe for use by many threads.
 */
@Component
public class DmnTables implements Decisions {
    private static final String FILES = "classpath*:bpmn/*.dmn";

    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final Map<String, DmnFile> byDecision;
    private final ObjectMapper json = new ObjectMapper();

    public DmnTables() {
        byDecision = parse();
    }

    @Override
    public @Nullable Object evaluate(String decisionId, Map<String, ?> facts) {
        var file = byDecision.get(decisionId);
        if (file == null) {
            throw new IllegalArgumentException("No decision " + decisionId + " among " + byDecision.keySet());
        }
        return file.evaluate(decisionId, facts);
    }

    /** The same as a value of this type: an enum, a number or a record whose components are the output's names. */
    public <T> T evaluate(String decisionId, Map<String, ?> facts, Class<T> type) {
        var output = evaluate(decisionId, facts);
        if (output == null) {
            throw new IllegalStateException("Decision " + decisionId + " has no rule for these facts");
        }
        return json.convertValue(output, type);
    }

    private Map<String, DmnFile> parse() {
        var found = new HashMap<String, DmnFile>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (var stream = resource.getInputStream()) {
                    var file = DmnFile.parse(engine, stream);
                    file.ids().forEach(id -> found.put(id, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(found);
    }
}
