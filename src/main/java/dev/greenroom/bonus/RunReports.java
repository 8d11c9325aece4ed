package dev.greenroom.bonus;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.money.Money;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.tax.RuleVersion;
import dev.greenroom.tax.TaxDesk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the runs. */
@Component
public class RunReports {
    private final BonusRunTable runs;
    private final BonusLines lines;
    private final BonusBudget budget;
    private final CreatorRegister register;
    private final Forecasts forecasts;
    private final TaxDesk tax;
    private final Corrections corrections;
    private final CorrectionsInRun inRun;

    RunReports(
            BonusRunTable runs,
            BonusLines lines,
            BonusBudget budget,
            CreatorRegister register,
            Forecasts forecasts,
            TaxDesk tax,
            Corrections corrections,
            CorrectionsInRun inRun) {
        this.runs = runs;
        this.lines = lines;
        this.budget = budget;
        this.register = register;
        this.forecasts = forecasts;
        this.tax = tax;
        this.corrections = corrections;
        this.inRun = inRun;
    }

    /** @throws NotFound when the week has no run */
    @Transactional(readOnly = true)
    public RunView run(BonusWeek week) {
        return view(runs.find(week).orElseThrow(NotFound::new), budget.state());
    }

    @Transactional(readOnly = true)
    public Listing<RunView> list(int page, int size) {
        var state = budget.state();
        return runs.list(page, size).map(run -> view(run, state));
    }

    private static RunView view(BonusRun run, BonusBudget.State budget) {
        return new RunView(
                run.week(),
                run.status(),
                run.waitsForFigures() && run.status() == BonusRunStatus.OPEN,
                run.creators(),
                run.lines(),
                run.gross(),
                run.withheld(),
                run.net(),
                run.held(),
                progress(run),
                new Budget(budget.total(), budget.committed(), budget.remaining()),
                run.openedAt(),
                run.requestedBy(),
                run.approvedBy(),
                run.closedAt());
    }

    private static BigDecimal progress(BonusRun run) {
        if (run.payouts() == 0) {
            return run.status() == BonusRunStatus.CLOSED ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(run.finalPayouts())
                .divide(BigDecimal.valueOf(run.payouts()), 4, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    /** Largest bonus first. @throws NotFound when the week has no run */
    @Transactional(readOnly = true)
    public Listing<LineView> lines(BonusWeek week, int page, int size) {
        if (runs.find(week).isEmpty()) {
            throw new NotFound();
        }
        var found = lines.page(week, page, size);
        var names =
                register.labels(found.items().stream().map(BonusLine::creatorId).toList());
        return found.map(line -> new LineView(
                line.creatorId(),
                names.getOrDefault(line.creatorId(), ""),
                line.reason(),
                line.figures(),
                line.salesBonus(),
                line.viewBonus(),
                line.bonus(),
                line.steps()));
    }

    /** Who crosses a line of the tax law: the year's first, then the largest month. @throws NotFound when the week has no run */
    @Transactional(readOnly = true)
    public Listing<ForecastView> forecasts(BonusWeek week, int page, int size) {
        if (runs.find(week).isEmpty()) {
            throw new NotFound();
        }
        var found = forecasts.page(week, page, size);
        var names =
                register.labels(found.items().stream().map(Forecast::creatorId).toList());
        return found.map(one -> new ForecastView(names.getOrDefault(one.creatorId(), ""), one));
    }

    /** The versions of tax rules that the run used; none before it withheld anything. @throws NotFound when the week has no run */
    @Transactional(readOnly = true)
    public List<RuleVersion> taxRules(BonusWeek week) {
        if (runs.find(week).isEmpty()) {
            throw new NotFound();
        }
        return tax.rulesOf(week);
    }

    /**
     * What the run pays, or, below zero, takes off as corrections of earlier weeks; before its payouts are planned: what it
     * would, as things stand. Gross and corrections together are what is taxed.
     *
     * @throws NotFound when the week has no run
     */
    @Transactional(readOnly = true)
    public Money corrections(BonusWeek week) {
        return switch (runs.find(week).orElseThrow(NotFound::new).status()) {
            case PAYING, CLOSED, CANCELLED -> corrections.usedTotal(week);
            case OPEN, CALCULATED, IN_REVIEW, APPROVED -> inRun.expected(week);
        };
    }

    public record ForecastView(String stageName, Forecast forecast) {}

    /**
     * @param creators those with a bonus above zero; {@code lines} counts all that have figures
     * @param waitsForFigures OPEN, and no good line of the week has been uploaded
     * @param progress share of final payouts among all, 0 to 1
     */
    public record RunView(
            BonusWeek week,
            BonusRunStatus status,
            boolean waitsForFigures,
            int creators,
            int lines,
            Money gross,
            Money withheld,
            Money net,
            Money held,
            BigDecimal progress,
            Budget budget,
            OffsetDateTime openedAt,
            @Nullable String requestedBy,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime closedAt) {}

    public record Budget(Money total, Money committed, Money remaining) {}

    /** @param reason ELIGIBLE, NOT_IN_STANDING or TOO_LITTLE_ACTIVITY */
    public record LineView(
            CreatorId creatorId,
            String stageName,
            String reason,
            WeekFigures figures,
            Money salesBonus,
            Money viewBonus,
            Money bonus,
            List<BonusRuns.Step> steps) {}
}
