package dev.greenroom.bonus;

import dev.greenroom.bonus.BonusPlan.Award;
import dev.greenroom.bonus.PlanWhatIf.Change;
import dev.greenroom.bonus.PlanWhatIf.Counts;
import dev.greenroom.bonus.PlanWhatIf.Creator;
import dev.greenroom.bonus.PlanWhatIf.Side;
import dev.greenroom.money.Money;
import dev.greenroom.reference.Listing;
import dev.greenroom.tax.AmountsWhatIf.Outcome;
import dev.greenroom.tax.WhatIf.Sums;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sums up a replay and keeps the largest differences, as many as are asked for. */
final class PlanDifferences {
    private static final Comparator<Creator> SMALLEST_FIRST = Comparator.<Creator, java.math.BigDecimal>comparing(
                    one -> one.difference().amount().abs())
            .thenComparing(one -> one.creatorId().value(), Comparator.reverseOrder());

    private final int most;
    private final PriorityQueue<Creator> largest = new PriorityQueue<>(SMALLEST_FIRST);
    private Money bonusThen = Money.zero(Money.CNY);
    private Money bonusNow = Money.zero(Money.CNY);
    private Sums then = Sums.NOTHING;
    private Sums now = Sums.NOTHING;
    private Counts counts = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** @param most how many differences are kept */
    PlanDifferences(int most) {
        this.most = most;
    }

    /** @param outcome null when there is nothing to pay, or nobody knows how to tax it */
    void add(BonusLine line, Award award, @Nullable Outcome outcome) {
        var bonus = Money.cny(award.bonus());
        boolean toPay = !line.bonus().isZero() || !bonus.isZero();
        var before = outcome == null ? Sums.NOTHING : outcome.then();
        var after = outcome == null ? Sums.NOTHING : outcome.now();
        var change = line.eligible() == award.eligible()
                ? Change.OTHER_AMOUNT
                : award.eligible() ? Change.NEWLY_ELIGIBLE : Change.NO_LONGER_ELIGIBLE;
        boolean changes = change != Change.OTHER_AMOUNT || !line.bonus().equals(bonus) || !before.equals(after);
        bonusThen = bonusThen.plus(line.bonus());
        bonusNow = bonusNow.plus(bonus);
        then = then.plus(before);
        now = now.plus(after);
        counts = new Counts(
                counts.lines() + 1,
                counts.paidThen() + one(!line.bonus().isZero()),
                counts.paidNow() + one(!bonus.isZero()),
                counts.changed() + one(changes),
                counts.newlyEligible() + one(change == Change.NEWLY_ELIGIBLE),
                counts.noLongerEligible() + one(change == Change.NO_LONGER_ELIGIBLE),
                counts.notPaid()
                        + one(outcome != null
                                && outcome.payoutId() == null
                                && !line.bonus().isZero()),
                counts.leftOut() + one(toPay && outcome == null));
        if (changes) {
            keep(new Creator(
                    line.creatorId(),
                    "",
                    outcome == null ? null : outcome.payoutId(),
                    change,
                    line.bonus(),
                    bonus,
                    before,
                    after,
                    outcome != null || !toPay));
        }
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private void keep(Creator creator) {
        largest.add(creator);
        if (largest.size() > most) {
            largest.poll();
        }
    }

    Side then(Money budget, Money committed) {
        return new Side(bonusThen, then, budget, committed);
    }

    Side now(Money budget, Money committed) {
        return new Side(bonusNow, now, budget, committed);
    }

    Counts counts() {
        return counts;
    }

    Listing<Creator> page(int page, int size) {
        var items = largest.stream()
                .sorted(SMALLEST_FIRST.reversed())
                .skip((long) page * size)
                .limit(size)
                .toList();
        return new Listing<>(items, Math.min(counts.changed(), PlanWhatIf.MOST_LISTED), page, size);
    }
}
