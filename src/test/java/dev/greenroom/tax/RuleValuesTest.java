package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.problem.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleValuesTest {
    private static final String A =
            """
            {"fixedDeduction": 800, "fixedUpTo": 4000, "deductionRate": 0.20, "bands": [{"upTo": 20000, "rate": 0.20, "quick": 0},
             {"upTo": 50000, "rate": 0.30, "quick": 2000}, {"upTo": null, "rate": 0.40, "quick": 7000}]}""";

    @Test
    void theTableInForceIsSound() {
        assertThatCode(() -> read(A)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quick\": 2000 | \"quick\": 2000.01 | bands[1].quick DISCONTINUOUS, bands[2].quick DISCONTINUOUS",
                "\"quick\": 7000 | \"quick\": 6999.99 | bands[2].quick DISCONTINUOUS",
                "\"quick\": 0}   | \"quick\": 1}      | bands[0].quick DISCONTINUOUS, bands[1].quick DISCONTINUOUS",
                "\"upTo\": 50000 | \"upTo\": 20000    | bands[1].upTo NOT_ASCENDING, bands[2].quick DISCONTINUOUS",
                "\"upTo\": 50000 | \"upTo\": null     | bands[1].upTo REQUIRED",
                "\"upTo\": null  | \"upTo\": 90000    | bands[2].upTo BAND_ENDS",
                "\"rate\": 0.40  | \"rate\": 0.30     | bands[2].rate NOT_ASCENDING, bands[2].quick DISCONTINUOUS",
                "\"rate\": 0.40  | \"rate\": 1.40     | bands[2].rate WRONG_RATE, bands[2].quick DISCONTINUOUS",
                "800             | 799.99             | fixedDeduction DISCONTINUOUS",
                "\"deductionRate\": 0.20 | \"deductionRate\": 0.25 | fixedDeduction DISCONTINUOUS"
            })
    void aGapAnOverlapOrAJumpBetweenBandsIsRefused(String sound, String wrong, String faults) {
        assertThatThrownBy(() -> read(A.replace(sound, wrong)))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .extracting(fault -> fault.field() + " " + fault.code())
                        .containsExactlyInAnyOrder(faults.split(", ")));
    }

    private static void read(String values) throws JsonProcessingException {
        var json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        var body = JsonBody.of(json.readTree(values));
        RuleValues.read(RuleName.LABOUR_PER_MONTH, body);
        body.check();
    }
}
