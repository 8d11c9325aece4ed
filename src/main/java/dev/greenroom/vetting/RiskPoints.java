package dev.greenroom.vetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.greenroom.engine.DmnTables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why the risk is what it is: what each check adds, by the table {@code findingPoints} on which {@code risk} rests. */
@Component
class RiskPoints {
    private static final String TABLE = "findingPoints";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Point>> POINTS = new TypeReference<>() {};
    private static final Map<Check, String> INPUTS = Map.of(
            Check.IDENTITY, "identityVerdict",
            Check.TAX, "taxVerdict",
            Check.SCREENING, "screeningVerdict",
            Check.PAYOUT, "payoutVerdict",
            Check.PATTERNS, "patternVerdict");

    private final DmnTables tables;
    /** The table is read once, and there are few verdicts: each case is worked out once. */
    private final Map<Map<Check, String>, List<Point>> known = new ConcurrentHashMap<>();

    RiskPoints(DmnTables tables) {
        this.tables = tables;
    }

    /** One for each check, the heaviest first. */
    List<Point> of(Map<Check, String> verdicts) {
        return known.computeIfAbsent(Map.copyOf(verdicts), this::evaluate);
    }

    private List<Point> evaluate(Map<Check, String> verdicts) {
        var facts = verdicts.entrySet().stream()
                .collect(Collectors.toMap(
                        verdict -> Objects.requireNonNull(INPUTS.get(verdict.getKey())), Map.Entry::getValue));
        return JSON.convertValue(tables.evaluate(TABLE, facts), POINTS).stream()
                .sorted((one, other) -> Integer.compare(other.points(), one.points()))
                .toList();
    }

    static String write(List<Point> points) {
        try {
            return JSON.writeValueAsString(points);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write points");
        }
    }

    static List<Point> read(@Nullable String stored) {
        try {
            return stored == null ? List.of() : JSON.readValue(stored, POINTS);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("Stored points cannot be read");
        }
    }

    /**
     * What one check added.
     *
     * @param points none when all is well, 10 for one thing to look at, 60 and more for two officers, 1000 for a hard fact
     * @param reason the words of the table on the day
     */
    public record Point(Check check, int points, String reason) {}
}
