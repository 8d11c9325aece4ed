package dev.greenroom.bonus;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the open corrections into a run: what is approved when its payouts are planned counts, what comes later waits. */
@Component
class CorrectionsInRun {
    private final Corrections corrections;
    private final BonusLines lines;
    private final BonusBudget budget;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectionsInRun(Corrections corrections, BonusLines lines, BonusBudget budget, AuditTrail audit, Clock clock) {
        this.corrections = corrections;
        this.lines = lines;
        this.budget = budget;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once for each run, with its plan; what was paid too much and is taken off goes back to the budget. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(BonusWeek week) {
        var uses = uses(week, corrections.lockOpen());
        if (uses.isEmpty()) {
            return;
        }
        corrections.use(week, uses, Times.now(clock));
        budget.giveBack(
                sum(uses.stream().filter(use -> use.amount().isNegative()).toList())
                        .negated());
        uses.forEach(use -> audit.record(new Act(
                Act.SYSTEM,
                "BONUS_CORRECTION_APPLIED",
                "correction",
                use.correction().id().value(),
                null,
                Map.of(
                        "week",
                        week.toString(),
                        "amount",
                        use.amount().text(),
                        "open",
                        use.openAfter().text()))));
    }

    /** What a run that is not planned yet would pay, or, below zero, take off. */
    Money expected(BonusWeek week) {
        return sum(uses(week, corrections.open()));
    }

    /** The same by creator, only of those with a correction. */
    Map<CreatorId, Money> expectedByCreator(BonusWeek week) {
        return uses(week, corrections.open()).stream()
                .collect(Collectors.toMap(use -> use.correction().creatorId(), CorrectionUse::amount, Money::plus));
    }

    private List<CorrectionUse> uses(BonusWeek week, List<Correction> open) {
        var byCreator = open.stream().collect(Collectors.groupingBy(Correction::creatorId));
        var bonuses = lines.lines(week, byCreator.keySet()).stream()
                .collect(Collectors.toMap(BonusLine::creatorId, BonusLine::bonus));
        return byCreator.entrySet().stream()
                .flatMap(entry ->
                        CorrectionUse.of(bonuses.getOrDefault(entry.getKey(), Money.zero(Money.CNY)), entry.getValue())
                                .stream())
                .toList();
    }

    private static Money sum(List<CorrectionUse> uses) {
        return uses.stream().map(CorrectionUse::amount).reduce(Money.zero(Money.CNY), Money::plus);
    }
}
