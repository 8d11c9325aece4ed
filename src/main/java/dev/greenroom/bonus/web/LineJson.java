package dev.greenroom.bonus.web;

import dev.greenroom.bonus.RunReports.LineView;
import dev.greenroom.money.Money;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.util.List;

/** A creator's line as the API gives it. */
record LineJson(
        CreatorId creatorId,
        String stageName,
        String reason,
        long liveSessions,
        long liveMinutes,
        long videoSessions,
        long videoViews,
        String netSales,
        String salesBonus,
        String viewBonus,
        String bonus,
        String currency,
        List<StepJson> steps) {

    record StepJson(String rule, String detail, String amount) {}

    static LineJson of(LineView line) {
        return new LineJson(
                line.creatorId(),
                line.stageName(),
                line.reason(),
                line.figures().liveSessions(),
                line.figures().liveMinutes(),
                line.figures().videoSessions(),
                line.figures().videoViews(),
                text(line.figures().netSales()),
                line.salesBonus().text(),
                line.viewBonus().text(),
                line.bonus().text(),
                Money.CNY,
                line.steps().stream()
                        .map(step -> new StepJson(
                                step.rule(), step.detail(), step.amount().text()))
                        .toList());
    }

    private static String text(BigDecimal amount) {
        return Money.cny(amount).text();
    }
}
