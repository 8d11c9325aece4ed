package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskDmnTest {
    private static final DmnTables TABLES = new DmnTables();

    @ParameterizedTest(name = "identity {0}, screening {1}, patterns {2}, tax {3}, payout {4}: {5}")
    @CsvSource({
        // clean, and what changes nothing
        "VALID, CLEAR, NONE, CONSISTENT, VALID, LOW",
        "VALID, LOG, NONE, CONSISTENT, VALID, LOW",
        "VALID, CLEAR, NONE, CONSISTENT, WARNING, LOW",
        "VALID, LOG, NONE, CONSISTENT, WARNING, LOW",
        // one finding
        "GUARDIAN_MISSING, CLEAR, NONE, CONSISTENT, VALID, MEDIUM",
        "INVALID, CLEAR, NONE, CONSISTENT, VALID, MEDIUM",
        "UNVERIFIABLE, CLEAR, NONE, CONSISTENT, VALID, MEDIUM",
        "VALID, REVIEW, NONE, CONSISTENT, VALID, MEDIUM",
        "VALID, NO_LIST, NONE, CONSISTENT, VALID, MEDIUM",
        "VALID, CLEAR, SUSPICIOUS, CONSISTENT, VALID, MEDIUM",
        "VALID, LOG, SUSPICIOUS, CONSISTENT, WARNING, MEDIUM",
        "VALID, CLEAR, NONE, INCONSISTENT, VALID, MEDIUM",
        "VALID, CLEAR, NONE, MISSING, VALID, MEDIUM",
        "VALID, CLEAR, NONE, CONSISTENT, INVALID, MEDIUM",
        // many findings without a pattern stay with one officer
        "INVALID, REVIEW, NONE, MISSING, INVALID, MEDIUM",
        // a pattern beside another finding
        "VALID, REVIEW, SUSPICIOUS, CONSISTENT, VALID, HIGH",
        "VALID, NO_LIST, SUSPICIOUS, CONSISTENT, VALID, HIGH",
        "INVALID, CLEAR, SUSPICIOUS, CONSISTENT, VALID, HIGH",
        "GUARDIAN_MISSING, CLEAR, SUSPICIOUS, CONSISTENT, VALID, HIGH",
        "UNVERIFIABLE, CLEAR, SUSPICIOUS, CONSISTENT, VALID, HIGH",
        "VALID, CLEAR, SUSPICIOUS, INCONSISTENT, VALID, HIGH",
        "VALID, CLEAR, SUSPICIOUS, MISSING, VALID, HIGH",
        "VALID, CLEAR, SUSPICIOUS, CONSISTENT, INVALID, HIGH",
        // a name on a list goes to two officers, it never refuses
        "VALID, BLOCK, NONE, CONSISTENT, VALID, HIGH",
        "INVALID, BLOCK, SUSPICIOUS, MISSING, INVALID, HIGH",
        // the account or phone of a blacklisted person
        "VALID, CLEAR, REENTRY, CONSISTENT, VALID, HIGH",
        "INVALID, REVIEW, REENTRY, MISSING, INVALID, HIGH",
        // hard facts
        "UNDERAGE, CLEAR, NONE, CONSISTENT, VALID, BLOCKED",
        "VALID, OWN_IDENTIFIER, NONE, CONSISTENT, VALID, BLOCKED",
        "UNDERAGE, BLOCK, SUSPICIOUS, MISSING, INVALID, BLOCKED"
    })
    void theVerdictsMakeTheRisk(
            String identity, String screening, String patterns, String tax, String payout, String risk) {
        assertThat(TABLES.evaluate(
                        "risk",
                        Map.of(
                                "identityVerdict", identity,
                                "screeningVerdict", screening,
                                "patternVerdict", patterns,
                                "taxVerdict", tax,
                                "payoutVerdict", payout)))
                .isEqualTo(risk);
    }

    @Test
    void aMissingOrUnknownVerdictGoesToAPerson() {
        assertThat(TABLES.evaluate("risk", Map.of())).isEqualTo("MEDIUM");
        assertThat(TABLES.evaluate("risk", Map.of("screeningVerdict", "SOMETHING_NEW")))
                .isEqualTo("MEDIUM");
    }

    @Test
    void eachCheckSaysOnceWhatItAddsAndTheSumMakesTheRisk() {
        for (var identity : List.of("VALID", "UNDERAGE", "GUARDIAN_MISSING", "INVALID", "UNVERIFIABLE")) {
            for (var screening : List.of("CLEAR", "LOG", "REVIEW", "BLOCK", "NO_LIST", "OWN_IDENTIFIER")) {
                for (var pattern : List.of("NONE", "SUSPICIOUS", "REENTRY")) {
                    for (var tax : List.of("CONSISTENT", "INCONSISTENT", "MISSING")) {
                        for (var payout : List.of("VALID", "WARNING", "INVALID")) {
                            var facts = Map.of(
                                    "identityVerdict", identity,
                                    "screeningVerdict", screening,
                                    "patternVerdict", pattern,
                                    "taxVerdict", tax,
                                    "payoutVerdict", payout);
                            assertThat(TABLES.evaluate("risk", facts))
                                    .as(facts.toString())
                                    .isEqualTo(expected(identity, screening, pattern, tax, payout));
                            assertThat((List<?>) TABLES.evaluate("findingPoints", facts))
                                    .as(facts.toString())
                                    .hasSize(5);
                        }
                    }
                }
            }
        }
    }

    /** The rules in words: hard facts refuse, a strong name or re-entry or a pattern beside a finding takes two. */
    private static String expected(String identity, String screening, String pattern, String tax, String payout) {
        boolean beside = !identity.equals("VALID")
                || List.of("REVIEW", "NO_LIST").contains(screening)
                || !tax.equals("CONSISTENT")
                || payout.equals("INVALID");
        if (identity.equals("UNDERAGE") || screening.equals("OWN_IDENTIFIER")) {
            return "BLOCKED";
        }
        if (screening.equals("BLOCK") || pattern.equals("REENTRY") || pattern.equals("SUSPICIOUS") && beside) {
            return "HIGH";
        }
        return beside || pattern.equals("SUSPICIOUS") ? "MEDIUM" : "LOW";
    }
}
