package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.performance.PerformanceWeeks;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.worklist.TaskAnswers;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What payment needs of an approved run, and what it reports back. Joins the caller's transaction. */
@Component
public class BonusRuns {
    private final BonusRunTable runs;
    private final BonusLines lines;
    private final PerformanceWeeks performance;
    private final TaskAnswers answers;
    private final Corrections corrections;
    private final CorrectionsInRun inRun;

    BonusRuns(
            BonusRunTable runs,
            BonusLines lines,
            Corrections corrections,
            CorrectionsInRun inRun,
            PerformanceWeeks performance,
            TaskAnswers answers) {
        this.runs = runs;
        this.lines = lines;
        this.corrections = corrections;
        this.inRun = inRun;
        this.performance = performance;
        this.answers = answers;
    }

    /** Creators with a bonus above zero or a correction in this week, in id order. */
    public List<CreatorId> paidCreators(BonusWeek week) {
        return Stream.concat(lines.paid(week).stream(), corrections.creatorsUsing(week).stream())
                .distinct()
                .sorted(Comparator.comparing(CreatorId::value))
                .toList();
    }

    /** Brings the corrections that are open now into this week's payouts. Call it once, before the first of them is planned. */
    @Transactional
    public void useCorrections(BonusWeek week) {
        inRun.use(week);
    }

    /** What this week's payouts carry. */
    public List<Correction> usedCorrections(BonusWeek week) {
        return corrections.used(week, corrections.creatorsUsing(week)).stream()
                .map(CorrectionUse::correction)
                .toList();
    }

    /** What is approved and not wholly paid or taken off yet, oldest first. */
    public List<Correction> openCorrections(CreatorId creator) {
        return corrections.ofCreator(creator).stream()
                .filter(correction -> correction.status() == CorrectionStatus.APPROVED)
                .toList();
    }

    /** Of these creators, those with a bonus above zero or a correction in this week, in id order. */
    public List<PaidLine> lines(BonusWeek week, List<CreatorId> creators) {
        return paidLines(week, creators).stream()
                .filter(line -> !line.steps().isEmpty())
                .toList();
    }

    /** A creator's line, also one without a bonus; empty until the week is calculated. */
    public Optional<PaidLine> line(BonusWeek week, CreatorId creator) {
        boolean calculated = runs.find(week)
                .map(run -> run.frozenFor() != null && !run.calculating())
                .orElse(false);
        return calculated ? paidLines(week, List.of(creator)).stream().findFirst() : Optional.empty();
    }

    private List<PaidLine> paidLines(BonusWeek week, List<CreatorId> creators) {
        var paid = new TreeMap<CreatorId, PaidLine>(Comparator.comparing(CreatorId::value));
        lines.lines(week, creators)
                .forEach(
                        line -> paid.put(line.creatorId(), new PaidLine(line.creatorId(), line.bonus(), line.steps())));
        corrections
                .used(week, creators)
                .forEach(use -> paid.merge(use.correction().creatorId(), PaidLine.of(use), PaidLine::plus));
        return List.copyOf(paid.values());
    }

    /** Why a week brought this creator nothing; figures may change until the run is approved, so until then it says NOT_YET. */
    public EmptyWeek nothing(BonusWeek week, CreatorId creator) {
        var run = runs.find(week);
        if (run.isEmpty()) {
            return EmptyWeek.of(EmptyWeek.Why.NO_RUN);
        }
        return switch (run.get().status()) {
            case OPEN, CALCULATED, IN_REVIEW, APPROVED -> EmptyWeek.of(EmptyWeek.Why.NOT_YET);
            case CANCELLED -> EmptyWeek.of(EmptyWeek.Why.CANCELLED);
            case PAYING, CLOSED ->
                lines.lines(week, List.of(creator)).stream()
                        .findFirst()
                        .map(EmptyWeek::of)
                        .orElseGet(() -> EmptyWeek.of(EmptyWeek.Why.NO_FIGURES));
        };
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

    /**
     * What one creator is paid for a week, before tax.
     *
     * @param gross in CNY: the bonus, at most the cap, and the corrections of earlier weeks
     * @param steps metric, rule and amount in order; they add up to the gross
     */
    public record PaidLine(CreatorId creatorId, Money gross, List<Step> steps) {
        static PaidLine of(CorrectionUse use) {
            return new PaidLine(use.correction().creatorId(), use.amount(), use.steps());
        }

        PaidLine plus(PaidLine other) {
            return new PaidLine(
                    creatorId,
                    gross.plus(other.gross),
                    Stream.concat(steps.stream(), other.steps.stream()).toList());
        }
    }

    /** @param detail the metric, for instance {@code net sales 52,000.00} */
    public record Step(String rule, String detail, Money amount) {}
}
