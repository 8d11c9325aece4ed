package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityDmnTest {
    private static final DmnTables TABLES = new DmnTables();
    private static final String GOOD_ACCOUNT = "21/10001";

    @ParameterizedTest(name = "age {0}: {1}")
    @CsvSource({"15, UNDERAGE", "16, ELIGIBLE", "17, ELIGIBLE", "80, ELIGIBLE"})
    void nobodyUnderSixteenIsEligible(int age, String verdict) {
        assertThat(decide(age, GOOD_ACCOUNT, 1, 1)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "posts/followers {0}: {1}")
    @CsvSource({
        "21/10001, ELIGIBLE", "20/10001, REACH_TOO_SMALL", "21/10000, REACH_TOO_SMALL",
        "51/5001, ELIGIBLE", "50/5001, REACH_TOO_SMALL", "51/5000, REACH_TOO_SMALL",
        "1/1 51/5001, ELIGIBLE", "51/10 10/10001, REACH_TOO_SMALL"
    })
    void oneAccountMustHaveEnoughPostsAndFollowersTogether(String accounts, String verdict) {
        assertThat(decide(20, accounts, 1, 1)).isEqualTo(verdict);
    }

    @Test
    void noAccountIsTooSmallAReach() {
        assertThat(decide(20, "", 1, 1)).isEqualTo("REACH_TOO_SMALL");
    }

    @ParameterizedTest(name = "{0} subject areas and {1} content types: {2}")
    @CsvSource({"1, 1, ELIGIBLE", "20, 2, ELIGIBLE", "0, 1, PROFILE_INCOMPLETE", "1, 0, PROFILE_INCOMPLETE"})
    void aProfileNamesASubjectAreaAndAContentType(int areas, int types, String verdict) {
        assertThat(decide(20, GOOD_ACCOUNT, areas, types)).isEqualTo(verdict);
    }

    @Test
    void ageComesBeforeEveryOtherReason() {
        assertThat(decide(15, "", 0, 0)).isEqualTo("UNDERAGE");
    }

    @Test
    void aMissingFactIsNeverEligible() {
        assertThat(TABLES.evaluate("eligibility", Map.of())).isEqualTo("PROFILE_INCOMPLETE");
        assertThat(TABLES.evaluate(
                        "eligibility",
                        Map.of("accounts", accounts(GOOD_ACCOUNT), "subjectAreas", 1, "contentTypes", 1)))
                .isEqualTo("PROFILE_INCOMPLETE");
    }

    private static String decide(int age, String accounts, int areas, int types) {
        return TABLES.evaluate(
                "eligibility",
                Map.of(
                        "ageYears", age,
                        "accounts", accounts(accounts),
                        "subjectAreas", areas,
                        "contentTypes", types),
                String.class);
    }

    private static List<Map<String, Long>> accounts(String text) {
        return Arrays.stream(text.split(" "))
                .filter(account -> !account.isEmpty())
                .map(account -> account.split("/"))
                .map(figures -> Map.of("posts", Long.valueOf(figures[0]), "followers", Long.valueOf(figures[1])))
                .toList();
    }
}
