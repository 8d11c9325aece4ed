package dev.greenroom.bonus.web;

import dev.greenroom.bonus.BonusRunStatus;
import dev.greenroom.bonus.RunReports.RunView;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A run as the API gives it. */
record RunJson(
        BonusWeek week,
        BonusRunStatus status,
        boolean waitsForFigures,
        int creators,
        int lines,
        String gross,
        String withheld,
        String net,
        String held,
        String currency,
        BigDecimal progress,
        BudgetJson budget,
        OffsetDateTime openedAt,
        @Nullable String requestedBy,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime closedAt) {

    record BudgetJson(String total, String committed, String remaining, String currency) {}

    static RunJson of(RunView run) {
        return new RunJson(
                run.week(),
                run.status(),
                run.waitsForFigures(),
                run.creators(),
                run.lines(),
                run.gross().text(),
                run.withheld().text(),
                run.net().text(),
                run.held().text(),
                Money.CNY,
                run.progress(),
                new BudgetJson(
                        run.budget().total().text(),
                        run.budget().committed().text(),
                        run.budget().remaining().text(),
                        Money.CNY),
                run.openedAt(),
                run.requestedBy(),
                run.approvedBy(),
                run.closedAt());
    }
}
