package dev.greenroom.alert;

import dev.greenroom.screening.Screener.Hit;
import java.util.List;

/**
 * What was seen, for officers' eyes; kept sealed. It stays as it was on the day.
 *
 * @param hits entries of lists that are like the person; empty for patterns
 */
public record AlertEvidence(List<Fact> facts, List<Hit> hits) {
    public AlertEvidence {
        facts = List.copyOf(facts);
        hits = List.copyOf(hits);
    }

    public static AlertEvidence of(List<Fact> facts) {
        return new AlertEvidence(facts, List.of());
    }

    /** One thing that was seen, in words for people; identifiers masked. */
    public record Fact(String label, String text) {}
}
