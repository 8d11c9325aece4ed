package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.performance.PerformanceWeeks;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.worklist.TaskAnswers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What payment needs of an approved run, and what it reports back. Joins the caller's transaction. */
@Component
public class BonusRuns {
    private final BonusRunTable runs;
    private final BonusLines lines;
    private final PerformanceWeeks performance;
    private final TaskAnswers answers;

    BonusRuns(BonusRunTable runs, BonusLines lines, PerformanceWeeks performance, TaskAnswers answers) {
        this.runs = runs;
        this.lines = lines;
        this.performance = performance;
        this.answers = answers;
    }

    /** Creators with a bonus above zero, in id order. */
    public List<CreatorId> paidCreators(BonusWeek week) {
        return lines.paid(week);
    }

    /** The lines of these creators that have a bonus above zero, in id order. */
    public List<PaidLine> lines(BonusWeek week, List<CreatorId> creators) {
        return lines.lines(week, creators).stream()
                .filter(line -> !line.bonus().isZero())
                .map(line -> new PaidLine(line.creatorId(), line.bonus(), line.steps()))
                .toList();
    }

    /** A creator's line, also one without a bonus; empty until the week is calculated. */
    public Optional<PaidLine> line(BonusWeek week, CreatorId creator) {
        boolean calculated = runs.find(week)
                .map(run -> run.frozenFor() != null && !run.calculating())
                .orElse(false);
        if (!calculated) {
            return Optional.empty();
        }
        return lines.lines(week, List.of(creator)).stream()
                .findFirst()
                .map(line -> new PaidLine(line.creatorId(), line.bonus(), line.steps()));
    }

    /** Who uploaded, submitted or approved: they may not release its money. */
    public Set<String> hands(BonusWeek week) {
        var hands = new HashSet<>(makers(week));
        answers.all(ApproveBonusRunPolicy.FORM, week.toString(), ApproveBonusRunAnswer.class).stream()
                .filter(given -> given.answer().decision() == BonusApprovalDecision.APPROVE)
                .forEach(given -> hands.add(given.username()));
        return Set.copyOf(hands);
    }

    /** Who uploaded figures or submitted the run: they may not approve it. */
    Set<String> makers(BonusWeek week) {
        var makers = new HashSet<>(performance.uploaders(week));
        answers.all(ReviewBonusRunPolicy.FORM, week.toString(), ReviewBonusRunAnswer.class).stream()
                .filter(given -> given.answer().decision() == BonusReviewDecision.SUBMIT)
                .forEach(given -> makers.add(given.username()));
        return Set.copyOf(makers);
    }

    /** APPROVED to PAYING; repeats change nothing. */
    @Transactional
    public void markPaying(BonusWeek week) {
        if (runs.lock(week).status() == BonusRunStatus.APPROVED) {
            runs.update(week, "status = ?", BonusRunStatus.PAYING.name());
        }
    }

    /** Totals for the run's page. @param finalPayouts settled, returned, failed or written off; progress = final / all */
    @Transactional
    public void recordPayouts(BonusWeek week, Money withheld, Money net, Money held, int payouts, int finalPayouts) {
        runs.update(
                week,
                "withheld = ?, net = ?, held = ?, payouts = ?, final_payouts = ?",
                withheld.amount(),
                net.amount(),
                held.amount(),
                payouts,
                finalPayouts);
    }

    /** One creator's bonus. @param steps metric, rule and amount in order; bonus in CNY at most the cap */
    public record PaidLine(CreatorId creatorId, Money bonus, List<Step> steps) {}

    /** @param detail the metric, for instance {@code net sales 52,000.00} */
    public record Step(String rule, String detail, Money amount) {}
}
