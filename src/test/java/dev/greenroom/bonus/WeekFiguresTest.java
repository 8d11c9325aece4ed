package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.performance.PerformanceWeeks.Figures;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekFiguresTest {
    @Test
    void linesOfAllSubjectAreasCountTogetherByActivity() {
        var figures = WeekFigures.sum(List.of(
                line("LIVE", 2, 60, 500, "100.00", "0.00"),
                line("LIVE", 1, 30, 500, "50.00", "20.00"),
                line("VIDEO", 3, 10, 1500, "5.00", "0.00")));
        assertThat(figures).isEqualTo(new WeekFigures(3, 90, 3, 1500, new BigDecimal("135.00")));
    }

    @Test
    void netSalesAreNeverBelowZero() {
        assertThat(WeekFigures.sum(List.of(line("LIVE", 1, 1, 0, "1.00", "9.00")))
                        .netSales())
                .isEqualByComparingTo("0");
    }

    private static Figures line(String activity, int sessions, int minutes, long views, String sales, String returns) {
        return new Figures(
                new CreatorId("cre_1"),
                activity,
                "ELECTRONICS",
                sessions,
                minutes,
                views,
                1,
                new BigDecimal(sales),
                new BigDecimal(returns));
    }
}
