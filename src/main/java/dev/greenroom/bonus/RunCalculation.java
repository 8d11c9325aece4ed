package dev.greenroom.bonus;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.bonus.BonusLines.Calculated;
import dev.greenroom.bonus.BonusPlan.Award;
import dev.greenroom.money.Money;
import dev.greenroom.performance.PerformanceWeeks;
import dev.greenroom.performance.PerformanceWeeks.Figures;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.worklist.TaskAnswers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a week and calculates its bonuses, a chunk of creators at a time. */
@Component
class RunCalculation {
    private final BonusRunTable runs;
    private final BonusLines lines;
    private final BonusPlan plan;
    private final PerformanceWeeks performance;
    private final Standing standing;
    private final Forecasts forecasts;
    private final CorrectionsInRun corrections;
    private final TaskAnswers answers;
    private final AuditTrail audit;
    private final int chunkSize;

    RunCalculation(
            BonusRunTable runs,
            BonusLines lines,
            BonusPlan plan,
            PerformanceWeeks performance,
            Standing standing,
            Forecasts forecasts,
            CorrectionsInRun corrections,
            TaskAnswers answers,
            AuditTrail audit,
            @Value("${greenroom.bonus.chunk-size:500}") int chunkSize) {
        this.runs = runs;
        this.lines = lines;
        this.plan = plan;
        this.performance = performance;
        this.standing = standing;
        this.forecasts = forecasts;
        this.corrections = corrections;
        this.answers = answers;
        this.audit = audit;
        this.chunkSize = chunkSize;
    }

    /** Closes the figures and notes who is in standing now. A second delivery for the same cause changes nothing. */
    @Transactional
    List<Integer> freeze(BonusWeek week) {
        var run = runs.lock(week);
        long cause = latestRecalculation(week);
        if (run.frozenFor() != null && run.frozenFor() == cause) {
            return chunks(run.chunks());
        }
        performance.freeze(week);
        lines.clear(week);
        forecasts.clear(week);
        var creators = performance.creators(week);
        int chunk = 0;
        for (int from = 0; from < creators.size(); from += chunkSize) {
            var part = creators.subList(from, Math.min(from + chunkSize, creators.size()));
            lines.add(week, chunk++, part, standing.activeAndNotHeld(part));
        }
        runs.update(week, "frozen_for = ?, calculating = true, chunks = ?", cause, chunk);
        audit.record(Act.bySystem("BONUS_WEEK_FROZEN", "run", week.toString()));
        return chunks(chunk);
    }

    /** Key of the newest answer that asked to recalculate; 0 while nobody has. */
    private long latestRecalculation(BonusWeek week) {
        return answers.all(ReviewBonusRunPolicy.FORM, week.toString(), ReviewBonusRunAnswer.class).stream()
                .filter(given -> given.answer().decision() == BonusReviewDecision.RECALCULATE)
                .mapToLong(TaskAnswers.Given::taskKey)
                .max()
                .orElse(0);
    }

    private static List<Integer> chunks(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** The same figures give the same lines, so repeats change nothing; after the sum it does nothing at all. */
    @Transactional
    void calculate(BonusWeek week, int chunk) {
        if (!runs.find(week).map(BonusRun::calculating).orElse(false)) {
            return;
        }
        var limits = plan.limits();
        var members = lines.ofChunk(week, chunk);
        var figures = figures(
                week, members.stream().map(BonusLines.Uncalculated::creatorId).toList());
        var calculated = members.stream()
                .map(member -> {
                    var sum = WeekFigures.sum(figures.getOrDefault(member.creatorId(), List.of()));
                    var award = member.inStanding() ? plan.award(sum, limits) : Award.NOTHING;
                    return new Calculated(member.creatorId(), sum, award);
                })
                .toList();
        lines.store(week, calculated);
        var corrected = corrections.expectedByCreator(week);
        forecasts.find(
                week,
                calculated.stream()
                        .filter(line -> line.award().bonus().signum() > 0)
                        .collect(Collectors.toMap(Calculated::creatorId, line -> Money.cny(
                                        line.award().bonus())
                                .plus(corrected.getOrDefault(line.creatorId(), Money.zero(Money.CNY))))));
    }

    private Map<CreatorId, List<Figures>> figures(BonusWeek week, List<CreatorId> creators) {
        return performance.figures(week, creators).stream().collect(Collectors.groupingBy(Figures::creatorId));
    }

    /** Totals the run and puts it in review; repeats change nothing. */
    @Transactional
    void sum(BonusWeek week) {
        var run = runs.lock(week);
        if (!run.calculating()) {
            return;
        }
        var totals = lines.totals(week);
        if (totals.calculated() < totals.lines()) {
            throw new IllegalStateException("The run of " + week + " has lines that were not calculated");
        }
        runs.update(
                week,
                "calculating = false, status = ?, creators = ?, lines = ?, gross = ?",
                BonusRunStatus.IN_REVIEW.name(),
                totals.paid(),
                totals.lines(),
                totals.gross().amount());
        audit.record(new Act(
                Act.SYSTEM,
                "BONUS_RUN_CALCULATED",
                "run",
                week.toString(),
                null,
                Map.of("creators", "" + totals.paid(), "gross", totals.gross().text())));
    }
}
