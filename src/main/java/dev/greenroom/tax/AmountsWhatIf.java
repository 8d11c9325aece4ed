package dev.greenroom.tax;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Payee;
import dev.greenroom.money.Money;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.StoredCalculations.Stored;
import dev.greenroom.tax.TaxCalculations.Counted;
import dev.greenroom.tax.TaxCalculations.Year;
import dev.greenroom.tax.WhatIf.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What would be withheld from a past week if other amounts had been paid: each payment with the sums it met at the time. Whoever was
 * not paid in it is reckoned as if paid on the week's last day of payment, after all that was paid until then. Nothing is stored.
 */
@Component
public class AmountsWhatIf {
    private final StoredCalculations stored;
    private final TaxCalculations calculations;
    private final TaxStanding standing;
    private final TaxRuleDesk desk;
    private final CreatorRegister register;
    private final Clock clock;

    AmountsWhatIf(
            StoredCalculations stored,
            TaxCalculations calculations,
            TaxStanding standing,
            TaxRuleDesk desk,
            CreatorRegister register,
            Clock clock) {
        this.stored = stored;
        this.calculations = calculations;
        this.standing = standing;
        this.desk = desk;
        this.register = register;
        this.clock = clock;
    }

    /** Versions to try in place of whatever was in force of their rules. */
    public static final class Versions {
        private final List<TaxRule> rules;

        private Versions(List<TaxRule> rules) {
            this.rules = rules;
        }
    }

    /** @throws Rejected when one is unknown, or two are of one rule */
    public Versions rules(List<String> ids) {
        return new Versions(desk.named(ids));
    }

    /** @param versions none: the rules stay */
    public Question of(BonusWeek week, Versions versions) {
        var day = stored.lastDay(week).orElseGet(() -> LocalDate.now(clock.withZone(BonusWeek.ZONE)));
        return new Question(week, day, desk.table(), versions.rules);
    }

    /**
     * One creator's bonus of the week, in CNY. What else a payment carries, corrections of earlier weeks, stays.
     *
     * @param then what was paid, or is to be; {@code now} what would be
     */
    public record Amounts(CreatorId creatorId, Money then, Money now) {}

    /** @param payoutId null for who was not paid in the week */
    public record Outcome(@Nullable PayoutId payoutId, Sums then, Sums now) {}

    /** One question about one week, asked a chunk of creators at a time. */
    public final class Question {
        private final BonusWeek week;
        private final LocalDate day;
        private final TaxRules all;
        private final List<TaxRule> drafts;
        private final TaxRules tried;
        private final Map<List<RuleVersion>, TaxRules> used = new HashMap<>();

        private Question(BonusWeek week, LocalDate day, TaxRules all, List<TaxRule> drafts) {
            this.week = week;
            this.day = day;
            this.all = all;
            this.drafts = drafts;
            this.tried = all.under(drafts);
        }

        /** The day for which those are reckoned who were not paid. */
        public LocalDate day() {
            return day;
        }

        /**
         * At most 500; set-based.
         *
         * @return without those whose residence nobody knows any more
         */
        public Map<CreatorId, Outcome> answer(List<Amounts> amounts) {
            if (amounts.isEmpty()) {
                return Map.of();
            }
            var paid = stored.inForce(
                    week, amounts.stream().map(Amounts::creatorId).toList());
            var others = unpaid(amounts.stream()
                    .map(Amounts::creatorId)
                    .filter(creator -> !paid.containsKey(creator))
                    .toList());
            var outcomes = new HashMap<CreatorId, Outcome>();
            for (var one : amounts) {
                var payment = paid.get(one.creatorId());
                var facts = others.get(one.creatorId());
                if (payment != null) {
                    outcomes.put(one.creatorId(), outcome(payment, one.now().minus(one.then())));
                } else if (facts != null) {
                    outcomes.put(
                            one.creatorId(),
                            new Outcome(null, withheld(facts, one.then(), all), withheld(facts, one.now(), tried)));
                }
            }
            return outcomes;
        }

        private Outcome outcome(Stored payment, Money more) {
            // What is taken off waits where a payment is too small for it.
            var now = payment.result().gross().plus(more);
            var rules = used.computeIfAbsent(
                    payment.rules(), versions -> all.exactly(versions).under(drafts));
            return new Outcome(payment.payoutId(), Sums.of(payment.result()), withheld(payment.facts(), now, rules));
        }

        private static Sums withheld(PaymentFacts facts, Money amount, TaxRules rules) {
            return amount.isZero() || amount.isNegative()
                    ? Sums.NOTHING
                    : Sums.of(WithholdingPolicy.calculate(facts.paying(amount.amount()), rules));
        }

        private Map<CreatorId, PaymentFacts> unpaid(List<CreatorId> creators) {
            if (creators.isEmpty()) {
                return Map.of();
            }
            var standings = standing.of(creators);
            var past = calculations.counted(creators.stream().map(this::year).toList());
            return register.payees(creators).values().stream().collect(Collectors.toMap(Payee::creatorId, payee -> {
                var earlier = past.getOrDefault(year(payee.creatorId()), List.of()).stream()
                        .map(Counted::past)
                        .filter(payment -> !payment.date().isAfter(day))
                        .toList();
                return PaymentFacts.after(
                        earlier,
                        payee.residence(),
                        payee.agencyFilingConsent(),
                        standings.getOrDefault(payee.creatorId(), TaxStanding.Standing.NOTHING),
                        day,
                        Money.zero(Money.CNY).amount());
            }));
        }

        private Year year(CreatorId creator) {
            return new Year(creator.value(), day.getYear());
        }
    }
}
