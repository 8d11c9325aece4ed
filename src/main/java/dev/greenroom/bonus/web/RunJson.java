package dev.greenroom.bonus.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.greenroom.bonus.BonusRunStatus;
import dev.greenroom.bonus.RunReports.RunView;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.tax.RuleVersion;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
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
        @Nullable OffsetDateTime closedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String corrections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RuleVersion> taxRules) {

    record BudgetJson(String total, String committed, String remaining, String currency) {}

    static RunJson of(RunView run) {
        return of(run, null, null);
    }

    /**
     * @param corrections of earlier weeks, paid with this run or, below zero, taken off; in lists left out
     * @param taxRules the versions of tax rules that the run used; in lists left out
     */
    static RunJson of(RunView run, @Nullable Money corrections, @Nullable List<RuleVersion> taxRules) {
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
                run.closedAt(),
                corrections == null ? null : corrections.text(),
                taxRules);
    }
}
