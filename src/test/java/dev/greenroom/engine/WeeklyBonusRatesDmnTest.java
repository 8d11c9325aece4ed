package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyBonusRatesDmnTest {
    private static final DmnTables TABLES = new DmnTables();

    record Rates(boolean eligible, BigDecimal salesBonus, BigDecimal viewBonus, BigDecimal bonus) {}

    record Limits(BigDecimal bonusCap, BigDecimal programmeBudget, BigDecimal agencyPool) {}

    @ParameterizedTest(name = "net sales of {0} earn {1}")
    @CsvSource({
        "0.00, 0", "9999.99, 0",
        "10000.00, 500", "49999.99, 500",
        "50000.00, 2000", "199999.99, 2000",
        "200000.00, 8000", "999999.99, 8000",
        "1000000.00, 20000", "4999999.99, 20000",
        "5000000.00, 30000", "900000000.00, 30000"
    })
    void eachStepOfTheSalesBonusBeginsAtItsFigure(BigDecimal netSales, BigDecimal bonus) {
        assertThat(TABLES.evaluate("salesBonus", Map.of("netSales", netSales), BigDecimal.class))
                .isEqualByComparingTo(bonus);
    }

    @ParameterizedTest(name = "{0} views earn {1}")
    @CsvSource({
        "0, 0",
        "999, 0",
        "1000, 5",
        "1999, 5",
        "2000, 10",
        "599999, 2995",
        "600000, 3000",
        "601000, 3000",
        "9007199254740993, 3000"
    })
    void onlyFullThousandsOfViewsEarnAndNeverMoreThanTheLimit(long views, BigDecimal bonus) {
        assertThat(TABLES.evaluate("viewBonus", Map.of("videoViews", views), BigDecimal.class))
                .isEqualByComparingTo(bonus);
    }

    @ParameterizedTest(name = "{0} live sessions of {1} minutes and {2} videos: {3}")
    @CsvSource({
        "3, 90, 0, true",
        "2, 90, 0, false",
        "3, 89, 0, false",
        "0, 0, 3, true",
        "0, 0, 2, false",
        "2, 500, 2, false",
        "2, 500, 3, true"
    })
    void aWeekCountsWithEnoughLiveWorkOrEnoughVideos(int live, int minutes, int videos, boolean eligible) {
        assertThat(rates(live, minutes, videos, "10000.00", 1000).eligible()).isEqualTo(eligible);
    }

    @Test
    void theBonusIsTheSumOfBothParts() {
        var rates = rates(3, 90, 0, "50000.00", 12345);

        assertThat(rates.salesBonus()).isEqualByComparingTo("2000");
        assertThat(rates.viewBonus()).isEqualByComparingTo("60");
        assertThat(rates.bonus()).isEqualByComparingTo("2060");
    }

    @Test
    void theBonusStopsAtTheCap() {
        var rates = rates(3, 90, 0, "5000000.00", 1000);

        assertThat(rates.salesBonus().add(rates.viewBonus())).isEqualByComparingTo("30005");
        assertThat(rates.bonus()).isEqualByComparingTo("30000.00");
    }

    @Test
    void whoIsNotEligibleEarnsNothingInAnyPart() {
        var rates = rates(0, 0, 0, "5000000.00", 600000);

        assertThat(rates).isEqualTo(new Rates(false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void theProgrammeHasItsBudgetItsPoolAndItsCap() {
        var limits = TABLES.evaluate("programmeLimits", Map.of(), Limits.class);

        assertThat(limits)
                .isEqualTo(new Limits(
                        new BigDecimal("30000.00"), new BigDecimal("1000000000.00"), new BigDecimal("5000000.00")));
    }

    private static Rates rates(int live, int minutes, int videos, String netSales, long views) {
        return TABLES.evaluate(
                "weeklyBonusRates",
                Map.of(
                        "liveSessions", live,
                        "liveMinutes", minutes,
                        "videoSessions", videos,
                        "netSales", new BigDecimal(netSales),
                        "videoViews", views),
                Rates.class);
    }
}
