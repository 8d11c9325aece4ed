package dev.greenroom.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Decisions of {@code bpmn/*.dmn}, evaluated in this JVM from the same files that the process engine gets. Parsed once;
 * safe for use by many threads.
 */
@Component
public class DmnTables {
    private static final String FILES = "classpath*:bpmn/*.dmn";

    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final Map<String, ParsedDmn> byDecision;
    private final ObjectMapper json = new ObjectMapper();

    public DmnTables() {
        byDecision = parse();
    }

    /**
     * The decision's output for these facts: a String, Boolean or BigDecimal, a List or Map of such, or null when no rule
     * matches. A fact that is missing is null.
     *
     * @param decisionId for instance {@code eligibility}, {@code weeklyBonusRates}, {@code programmeLimits}
     * @param facts strings, booleans, numbers, and lists and maps of them, by name of the input
     * @throws IllegalArgumentException when no file has this decision
     * @throws IllegalStateException when the decision cannot be evaluated
     */
    public @Nullable Object evaluate(String decisionId, Map<String, ?> facts) {
        var file = byDecision.get(decisionId);
        if (file == null) {
            throw new IllegalArgumentException("No decision " + decisionId + " among " + byDecision.keySet());
        }
        var answer = engine.eval(file, decisionId, new HashMap<String, Object>(facts));
        if (answer.isLeft()) {
            throw new IllegalStateException("Decision " + decisionId + " failed: "
                    + answer.left().toOption().get().failure().message());
        }
        return FeelValues.plain(answer.toOption().get().value());
    }

    /** The same as a value of this type: an enum, a number or a record whose components are the output's names. */
    public <T> T evaluate(String decisionId, Map<String, ?> facts, Class<T> type) {
        var output = evaluate(decisionId, facts);
        if (output == null) {
            throw new IllegalStateException("Decision " + decisionId + " has no rule for these facts");
        }
        return json.convertValue(output, type);
    }

    private Map<String, ParsedDmn> parse() {
        var found = new HashMap<String, ParsedDmn>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (var stream = resource.getInputStream()) {
                    var parsed = engine.parse(stream);
                    if (parsed.isLeft()) {
                        throw new IllegalStateException(resource.getFilename() + ": "
                                + parsed.left().toOption().get().message());
                    }
                    var dmn = parsed.toOption().get();
                    dmn.decisionsById().keysIterator().foreach(id -> found.put(id, dmn));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(found);
    }
}
