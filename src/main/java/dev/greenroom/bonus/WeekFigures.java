package dev.greenroom.bonus;

import dev.greenroom.performance.PerformanceWeeks.Figures;
import java.math.BigDecimal;
import java.util.List;

/**
 * One creator's week, summed over subject areas.
 *
 * @param netSales gross sales less returns of all lines, never below 0, in CNY
 */
public record WeekFigures(
        long liveSessions, long liveMinutes, long videoSessions, long videoViews, BigDecimal netSales) {

    static WeekFigures sum(List<Figures> lines) {
        long liveSessions = 0;
        long liveMinutes = 0;
        long videoSessions = 0;
        long videoViews = 0;
        var sales = BigDecimal.ZERO;
        for (Figures line : lines) {
            if (line.activity().equals("LIVE")) {
                liveSessions += line.sessions();
                liveMinutes += line.minutes();
            } else {
                videoSessions += line.sessions();
                videoViews += line.views();
            }
            sales = sales.add(line.grossSales()).subtract(line.returns());
        }
        return new WeekFigures(liveSessions, liveMinutes, videoSessions, videoViews, sales.max(BigDecimal.ZERO));
    }
}
