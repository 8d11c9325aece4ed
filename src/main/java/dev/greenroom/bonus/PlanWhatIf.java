package dev.greenroom.bonus;

import dev.greenroom.bonus.BonusPlan.Award;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.money.Money;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.AmountsWhatIf;
import dev.greenroom.tax.AmountsWhatIf.Amounts;
import dev.greenroom.tax.WhatIf.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replays a calculated week under a draft plan, and under draft tax rules with it: the frozen figures of each creator, the bonus that the
 * draft gives, and what would be withheld from it with the sums that the payment met at the time. Nothing is stored, and creators are
 * read a chunk at a time: a week of any size takes little memory.
 */
@Component
public class PlanWhatIf {
    /** A page further on is not given: whoever needs all asks for the largest differences. */
    public static final int MOST_LISTED = 10_000;

    private static final int CHUNK = 500;

    private final PlanDrafts drafts;
    private final BonusPlan plan;
    private final BonusBudget budget;
    private final BonusRunTable runs;
    private final BonusLines lines;
    private final AmountsWhatIf tax;
    private final CreatorRegister register;

    PlanWhatIf(
            PlanDrafts drafts,
            BonusPlan plan,
            BonusBudget budget,
            BonusRunTable runs,
            BonusLines lines,
            AmountsWhatIf tax,
            CreatorRegister register) {
        this.drafts = drafts;
        this.plan = plan;
        this.budget = budget;
        this.runs = runs;
        this.lines = lines;
        this.tax = tax;
        this.register = register;
    }

    /**
     * @param dmn the draft plan: {@code weekly-bonus-rates.dmn} with other figures
     * @param ruleIds versions of tax rules to try with it; none: the rules stay
     * @param page of creators for whom something changes, the largest difference first
     * @throws Rejected with every fault: no plan, a week that was not calculated, an unknown version, a page too far on
     */
    @Transactional(readOnly = true)
    public Answer replay(String weekText, byte[] dmn, List<String> ruleIds, int page, int size) {
        var faults = new ArrayList<Fault>();
        var found = orFaults(() -> calculated(week(weekText)), faults);
        if ((page + 1L) * size > MOST_LISTED) {
            faults.add(new Fault("page", "TOO_FAR", "The " + MOST_LISTED + " largest differences are listed"));
        }
        var draft = orFaults(() -> drafts.read(dmn), faults);
        var rules = orFaults(() -> tax.rules(ruleIds), faults);
        if (found.isEmpty() || draft.isEmpty() || rules.isEmpty() || !faults.isEmpty()) {
            throw new Rejected(faults);
        }
        var week = found.get();
        var question = tax.of(week, rules.get());
        var differences = new PlanDifferences((page + 1) * size);
        var limits = draft.get().limits();
        eachChunk(week, chunk -> compare(chunk, draft.get(), limits, question, differences));
        var others = budget.committedBesides(week);
        return new Answer(
                week,
                ruleIds,
                question.day(),
                differences.counts(),
                differences.then(plan.limits().budget(), others),
                differences.now(limits.budget(), others),
                named(differences.page(page, size)));
    }

    /** @throws Rejected when it is none */
    public static BonusWeek week(String text) {
        try {
            return BonusWeek.parse(text.strip());
        } catch (IllegalArgumentException notAWeek) {
            throw Rejected.of("week", "WRONG_TYPE", "A week like 2026-W47 is expected");
        }
    }

    private BonusWeek calculated(BonusWeek week) {
        return runs.find(week)
                .filter(run -> run.frozenFor() != null && !run.calculating())
                .map(BonusRun::week)
                .orElseThrow(
                        () -> Rejected.of("week", "NOT_CALCULATED", "No bonuses of this week have been calculated"));
    }

    private static <T> Optional<T> orFaults(Supplier<T> read, List<Fault> faults) {
        try {
            return Optional.of(read.get());
        } catch (Rejected rejected) {
            faults.addAll(rejected.faults());
            return Optional.empty();
        }
    }

    private void eachChunk(BonusWeek week, java.util.function.Consumer<List<BonusLine>> reader) {
        CreatorId after = null;
        List<BonusLine> chunk;
        do {
            chunk = lines.after(week, after, CHUNK);
            reader.accept(chunk);
            after = chunk.isEmpty() ? after : chunk.getLast().creatorId();
        } while (chunk.size() == CHUNK);
    }

    private static void compare(
            List<BonusLine> chunk,
            BonusPlan draft,
            BonusPlan.Limits limits,
            AmountsWhatIf.Question tax,
            PlanDifferences differences) {
        var awards = new LinkedHashMap<BonusLine, Award>();
        chunk.forEach(line -> awards.put(line, line.inStanding() ? award(draft, limits, line) : Award.NOTHING));
        var outcomes = tax.answer(awards.entrySet().stream()
                .map(entry -> new Amounts(
                        entry.getKey().creatorId(),
                        entry.getKey().bonus(),
                        Money.cny(entry.getValue().bonus())))
                .filter(amounts -> !amounts.then().isZero() || !amounts.now().isZero())
                .toList());
        awards.forEach((line, award) -> differences.add(line, award, outcomes.get(line.creatorId())));
    }

    private static Award award(BonusPlan draft, BonusPlan.Limits limits, BonusLine line) {
        try {
            return draft.award(line.figures(), limits);
        } catch (IllegalStateException wrong) {
            var figures = line.figures();
            throw PlanDrafts.rejected(
                    List.of("%s: for net sales of %s, %d live sessions of %d minutes, %d videos with %d views"
                            .formatted(
                                    wrong.getMessage(),
                                    figures.netSales().toPlainString(),
                                    figures.liveSessions(),
                                    figures.liveMinutes(),
                                    figures.videoSessions(),
                                    figures.videoViews())));
        }
    }

    private Listing<Creator> named(Listing<Creator> found) {
        var names =
                register.labels(found.items().stream().map(Creator::creatorId).toList());
        return found.map(one -> one.named(names.getOrDefault(one.creatorId(), "")));
    }

    /**
     * @param day for which those are reckoned who were not paid in the week
     * @param creators those for whom something changes, the largest difference in what they get first
     */
    public record Answer(
            BonusWeek week,
            List<String> rules,
            LocalDate day,
            Counts counts,
            Side stored,
            Side whatIf,
            Listing<Creator> creators) {}

    /**
     * @param lines creators with figures in the week
     * @param changed those for whom something changes
     * @param notPaid those with a bonus that was not paid: held, written off or still to come
     * @param leftOut those with a bonus of whom nobody knows any more how they are taxed: not in the sums of payments
     */
    public record Counts(
            long lines,
            long paidThen,
            long paidNow,
            long changed,
            long newlyEligible,
            long noLongerEligible,
            long notPaid,
            long leftOut) {}

    /**
     * @param bonuses of the week
     * @param sums of the payments with what else they carry: corrections of earlier weeks
     * @param committed by the other weeks
     */
    public record Side(Money bonuses, Sums sums, Money budget, Money committed) {
        /** What this week and the others leave of the budget; below zero: it is not enough. */
        public Money remaining() {
            return budget.minus(committed).minus(bonuses);
        }
    }

    /**
     * @param payoutId null for who was not paid in the week
     * @param then sums of the payment, in CNY
     * @param taxed false when nobody knows any more how: then the sums are empty
     */
    public record Creator(
            CreatorId creatorId,
            String stageName,
            @Nullable PayoutId payoutId,
            Change change,
            Money bonusThen,
            Money bonusNow,
            Sums then,
            Sums now,
            boolean taxed) {
        Creator named(String name) {
            return new Creator(creatorId, name, payoutId, change, bonusThen, bonusNow, then, now, taxed);
        }

        /** What they would get more; below zero: less. */
        public Money difference() {
            return now.net().minus(then.net());
        }
    }

    /** What the draft does to a creator. */
    public enum Change {
        NEWLY_ELIGIBLE,
        NO_LONGER_ELIGIBLE,
        OTHER_AMOUNT
    }
}
