package dev.greenroom.tax;

import dev.greenroom.money.Money;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.StoredCalculations.Stored;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replays a paid week as if other versions had been in force: each payment with the sums it met at the time, so the answer is what this
 * week alone would have withheld. Nothing is stored.
 */
@Component
public class WhatIf {
    private final StoredCalculations calculations;
    private final TaxRuleDesk desk;

    WhatIf(StoredCalculations calculations, TaxRuleDesk desk) {
        this.calculations = calculations;
        this.desk = desk;
    }

    /**
     * @param ruleIds versions to try in place of whatever was in force of their rules, whatever their dates and status
     * @throws Rejected when one is unknown, two are of one rule, or there is none
     */
    @Transactional(readOnly = true)
    public Answer replay(BonusWeek week, List<String> ruleIds, int page, int size) {
        if (ruleIds.isEmpty()) {
            throw Rejected.of("rules", "REQUIRED", "At least one version is expected");
        }
        var drafts = desk.named(ruleIds);
        var all = desk.table();
        var replay = new Replay(page, size);
        calculations.eachInForce(week, stored -> {
            var used = all.exactly(stored.rules()).under(drafts);
            replay.add(stored, WithholdingPolicy.calculate(stored.facts(), used));
        });
        return new Answer(
                week,
                ruleIds,
                replay.checked,
                replay.then,
                replay.now,
                new Listing<>(replay.items, replay.changed, page, size));
    }

    /** Weeks that can be replayed, the newest first, at most a year's. */
    @Transactional(readOnly = true)
    public List<String> weeks() {
        return calculations.weeks();
    }

    /** @param creators only those for whom something changes, in the order they were paid */
    public record Answer(
            BonusWeek week,
            List<String> rules,
            long payments,
            Sums stored,
            Sums whatIf,
            Listing<CreatorDifference> creators) {
        /** What would be withheld more; below zero: less. */
        public Money difference() {
            return whatIf.withheld().minus(stored.withheld());
        }
    }

    /** Totals in CNY. */
    public record Sums(Money gross, Money vat, Money surcharges, Money incomeTax, Money net) {
        public static final Sums NOTHING = new Sums(
                Money.zero(Money.CNY),
                Money.zero(Money.CNY),
                Money.zero(Money.CNY),
                Money.zero(Money.CNY),
                Money.zero(Money.CNY));

        static Sums of(TaxCalculation one) {
            return new Sums(one.gross(), one.vat(), one.surcharges(), one.incomeTax(), one.net());
        }

        public Sums plus(Sums other) {
            return new Sums(
                    gross.plus(other.gross),
                    vat.plus(other.vat),
                    surcharges.plus(other.surcharges),
                    incomeTax.plus(other.incomeTax),
                    net.plus(other.net));
        }

        public Money withheld() {
            return gross.minus(net);
        }
    }

    /** @param difference what would be withheld more; below zero: less */
    public record CreatorDifference(
            CreatorId creatorId, PayoutId payoutId, Money gross, Money withheld, Money whatIf, Money difference) {}

    private static final class Replay {
        private final long first;
        private final int size;
        private final List<CreatorDifference> items = new ArrayList<>();
        private Sums then = Sums.NOTHING;
        private Sums now = Sums.NOTHING;
        private long checked;
        private long changed;

        private Replay(int page, int size) {
            this.first = (long) page * size;
            this.size = size;
        }

        private void add(Stored stored, TaxCalculation tried) {
            checked++;
            then = then.plus(Sums.of(stored.result()));
            now = now.plus(Sums.of(tried));
            var difference = tried.withheld().minus(stored.result().withheld());
            if (difference.isZero()) {
                return;
            }
            if (changed++ >= first && items.size() < size) {
                items.add(new CreatorDifference(
                        stored.creatorId(),
                        stored.payoutId(),
                        stored.result().gross(),
                        stored.result().withheld(),
                        tried.withheld(),
                        difference));
            }
        }
    }
}
