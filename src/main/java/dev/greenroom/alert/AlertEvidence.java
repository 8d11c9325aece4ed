package dev.greenroom.alert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, for officers' eyes; kept sealed. It stays as it was on the day.
 *
 * @param hits entries of lists that are like the person; empty for patterns
 * @param subjects who was compared, with masked identifiers; empty for patterns
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AlertEvidence(List<Fact> facts, List<Hit> hits, @Nullable List<Subject> subjects) {
    public AlertEvidence {
        facts = List.copyOf(facts);
        hits = List.copyOf(hits);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    public AlertEvidence(List<Fact> facts, List<Hit> hits) {
        this(facts, hits, List.of());
    }

    public static AlertEvidence of(List<Fact> facts) {
        return new AlertEvidence(facts, List.of(), List.of());
    }

    /** One thing that was seen, in words for people; identifiers masked. */
    public record Fact(String label, String text) {}
}
