package dev.greenroom.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.performance.LinePolicy.Checked;
import dev.greenroom.performance.PerformanceWeeks.Figures;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePolicyTest {
    private final LinePolicy policy = new LinePolicy("ELECTRONICS"::equals);

    @Test
    void aGoodLineIsReadAsItStands() {
        assertThat(policy.check("cre_1,LIVE,ELECTRONICS,3,120,0,10,60000.00,1.5"))
                .isEqualTo(new Checked.Good(new Figures(
                        new CreatorId("cre_1"),
                        "LIVE",
                        "ELECTRONICS",
                        3,
                        120,
                        0,
                        10,
                        new BigDecimal("60000.00"),
                        new BigDecimal("1.50"))));
    }

    @Test
    void quotedFieldsAreReadByRfc4180() {
        assertThat(policy.check("\"cre_1\",\"LIVE\",ELECTRONICS,3,120,0,10,\"60000\",0"))
                .isInstanceOf(Checked.Good.class);
        assertThat(LinePolicy.isHeader(
                        "\"creator_id\",activity,subject_area,sessions,minutes,views,orders,gross_sales,returns"))
                .isTrue();
    }

    @Test
    void theHeaderIsExact() {
        assertThat(LinePolicy.isHeader(
                        "Creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns"))
                .isFalse();
        assertThat(LinePolicy.isHeader("creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,1.00                      | WRONG_COLUMNS",
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,1.00,0,0                  | WRONG_COLUMNS",
                "1,LIVE,ELECTRONICS,3,120,0,10,1.00,0                        | UNKNOWN_CREATOR",
                "cre_1,live,ELECTRONICS,3,120,0,10,1.00,0                    | UNKNOWN_ACTIVITY",
                "cre_1,LIVE,GARDENS,3,120,0,10,1.00,0                        | UNKNOWN_SUBJECT_AREA",
                "cre_1,LIVE,ELECTRONICS,3.5,120,0,10,1.00,0                  | WRONG_TYPE",
                "cre_1,LIVE,ELECTRONICS,+3,120,0,10,1.00,0                   | WRONG_TYPE",
                "cre_1,LIVE,ELECTRONICS,３,120,0,10,1.00,0                   | WRONG_TYPE",
                "cre_1,LIVE,ELECTRONICS,,120,0,10,1.00,0                     | MISSING",
                "cre_1,LIVE,ELECTRONICS,-3,120,0,10,1.00,0                   | NEGATIVE",
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,-1.00,0                   | NEGATIVE",
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,1.005,0                   | TOO_MANY_DECIMALS",
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,1e5,0                     | WRONG_TYPE",
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,NaN,0                     | WRONG_TYPE",
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,\"1,000.00\",0            | WRONG_TYPE",
                "cre_1,LIVE,ELECTRONICS,3,120,0,10,1000000000000,0           | TOO_LARGE",
                "cre_1,LIVE,ELECTRONICS,3,120,99999999999999999999,10,1,0    | TOO_LARGE",
                "cre_1,LIVE,ELECTRONICS,2147483648,120,0,10,1,0              | TOO_LARGE",
                "cre_1,LIVE,ELECTRONICS,=1+1,120,0,10,1.00,0                 | WRONG_TYPE",
                "cre_1,LIVE,<script>alert(1)</script>,3,120,0,10,1.00,0      | UNKNOWN_SUBJECT_AREA",
                "cre_1'; drop table x;--,LIVE,ELECTRONICS,3,120,0,10,1.00,0  | UNKNOWN_CREATOR",
                "\"cre_1,LIVE,ELECTRONICS,3,120,0,10,1.00,0                  | WRONG_QUOTES",
                "\"cre_1\"x,LIVE,ELECTRONICS,3,120,0,10,1.00,0               | WRONG_QUOTES"
            },
            quoteCharacter = '\0')
    void aWrongLineSaysWhy(String line, String code) {
        assertThat(policy.check(line)).isInstanceOfSatisfying(Checked.Bad.class, bad -> assertThat(bad.code())
                .isEqualTo(code));
    }

    @Test
    void aLineWithSeveralFaultsNamesThemAll() {
        assertThat(policy.check("cre_1,DANCE,GARDENS,x,120,0,10,1.005,-3"))
                .isInstanceOfSatisfying(Checked.Bad.class, bad -> assertThat(bad.message())
                        .contains("activity", "subject_area", "sessions", "gross_sales", "returns"));
    }

    @Test
    void aMessageNeverRepeatsTheValue() {
        assertThat(policy.check("cre_1,LIVE,ELECTRONICS,=cmd,120,0,10,1.00,0").toString())
                .doesNotContain("=cmd");
    }
}
