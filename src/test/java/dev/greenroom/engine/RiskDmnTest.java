package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
}
