package dev.greenroom.tax;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.PaymentFacts.Past;
import dev.greenroom.tax.TaxCalculations.Counted;
import dev.greenroom.tax.TaxCalculations.NewCalculation;
import dev.greenroom.tax.TaxCalculations.Year;
import dev.greenroom.tax.TaxStanding.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Withholds tax from payments and keeps what the year's cumulative sums need. Joins the caller's transaction. */
@Component
public class TaxDesk {
    private static final int CHUNK = 500;
    private static final String NON_RESIDENT = "NON_RESIDENT";

    private final TaxCalculations calculations;
    private final StoredCalculations stored;
    private final TaxStanding standing;
    private final TaxRuleTable table;
    private final Clock clock;

    TaxDesk(
            TaxCalculations calculations,
            StoredCalculations stored,
            TaxStanding standing,
            TaxRuleTable table,
            Clock clock) {
        this.calculations = calculations;
        this.stored = stored;
        this.standing = standing;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Calculates and stores, set-based, in the order of dates and then of the list; a payout already withheld and not reversed
     * gives its stored calculation. Payments of one creator never race: the creator's year is locked.
     *
     * @throws IllegalStateException when no rule is in force on a payment's date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PayoutId, TaxCalculation> withhold(List<Payment> payments) {
        var results = new HashMap<PayoutId, TaxCalculation>();
        var sorted = payments.stream()
                .sorted(Comparator.comparing(Payment::creatorId, Comparator.comparing(CreatorId::value))
                        .thenComparing(Payment::date))
                .toList();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            withholdChunk(sorted.subList(from, Math.min(from + CHUNK, sorted.size())), results);
        }
        return results;
    }

    private void withholdChunk(List<Payment> payments, Map<PayoutId, TaxCalculation> results) {
        var years = payments.stream().map(Year::of).distinct().toList();
        calculations.lock(years);
        var payouts =
                payments.stream().map(payment -> payment.payoutId().value()).toList();
        var current = calculations.current(payouts);
        var rounds = calculations.rounds(payouts);
        var past = calculations.past(years);
        var rules = table.rules();
        var standings = standings(payments);
        var fresh = new ArrayList<NewCalculation>();
        for (Payment payment : payments) {
            var payout = payment.payoutId().value();
            var stored = current.get(payout);
            if (stored == null) {
                var earlier = past.computeIfAbsent(Year.of(payment), year -> new ArrayList<>());
                var facts = facts(payment, standing(standings, payment), earlier);
                stored = WithholdingPolicy.calculate(facts, rules);
                earlier.add(facts.with(stored));
                current.put(payout, stored);
                fresh.add(new NewCalculation(payment, facts, rounds.getOrDefault(payout, 0) + 1, stored));
            }
            results.put(payment.payoutId(), stored);
        }
        calculations.store(fresh, OffsetDateTime.now(clock));
    }

    /** @param others payments of the year that count */
    private static PaymentFacts facts(Payment payment, Standing standing, List<Past> others) {
        return PaymentFacts.after(
                others,
                payment.residence(),
                payment.agencyFilingConsent(),
                standing,
                payment.date(),
                payment.gross().amount());
    }

    private Map<CreatorId, Standing> standings(List<Payment> payments) {
        return standing.of(payments.stream()
                .filter(payment -> payment.residence().equals(NON_RESIDENT))
                .map(Payment::creatorId)
                .distinct()
                .toList());
    }

    private static Standing standing(Map<CreatorId, Standing> standings, Payment payment) {
        return standings.getOrDefault(payment.creatorId(), Standing.NOTHING);
    }

    /**
     * Of these payments, those that have no calculation in force, or one that is not what their date would give: another month,
     * version of a rule, residence, consent, source of income or treaty, or other payments of the period than it met (one was never
     * made). Changes nothing.
     *
     * @throws IllegalStateException when no rule is in force on a payment's date
     */
    @Transactional(readOnly = true)
    public Set<PayoutId> stale(List<Payment> payments) {
        var rules = table.rules();
        var stale = new HashSet<PayoutId>();
        for (int from = 0; from < payments.size(); from += CHUNK) {
            var chunk = payments.subList(from, Math.min(from + CHUNK, payments.size()));
            var inForce = stored.inForce(chunk.stream().map(Payment::payoutId).toList());
            var counted =
                    calculations.counted(chunk.stream().map(Year::of).distinct().toList());
            var standings = standings(chunk);
            for (var payment : chunk) {
                var then = inForce.get(payment.payoutId());
                var others = counted.getOrDefault(Year.of(payment), List.of()).stream()
                        .filter(one -> !one.payout().equals(payment.payoutId().value()))
                        .map(Counted::past)
                        .toList();
                if (then == null
                        || !SameTaxPolicy.holds(then, facts(payment, standing(standings, payment), others), rules)) {
                    stale.add(payment.payoutId());
                }
            }
        }
        return stale;
    }

    /** Notes when they went out, so that no version of a rule can begin on a day on which another was used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paidOn(LocalDate date, Collection<PayoutId> payouts) {
        inChunks(payouts, chunk -> calculations.paidOn(date, chunk));
    }

    /** Takes payments out of the cumulative sums (never sent, or returned); repeats change nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reverse(Collection<PayoutId> payouts) {
        var years = new TreeSet<Year>();
        inChunks(payouts, chunk -> years.addAll(calculations.years(chunk)));
        calculations.lock(years);
        inChunks(payouts, chunk -> calculations.reverse(chunk, OffsetDateTime.now(clock)));
    }

    /** The calculations in force: a reversed one has none. */
    @Transactional(readOnly = true)
    public Map<PayoutId, TaxCalculation> calculations(Collection<PayoutId> payouts) {
        var found = new HashMap<PayoutId, TaxCalculation>();
        inChunks(payouts, chunk -> calculations
                .current(chunk)
                .forEach((payout, calculation) -> found.put(new PayoutId(payout), calculation)));
        return found;
    }

    /** The versions that a week's run used, by name; empty before it withheld anything. */
    @Transactional(readOnly = true)
    public List<RuleVersion> rulesOf(BonusWeek week) {
        return stored.rulesOf(week);
    }

    private static void inChunks(Collection<PayoutId> payouts, java.util.function.Consumer<List<String>> each) {
        var all = payouts.stream().map(PayoutId::value).toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            each.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    /**
     * @param week whose bonus it pays
     * @param residence CN_RESIDENT, NON_RESIDENT or BUSINESS
     * @param date the execution date of the payment
     * @param gross below zero for a correction of an earlier payment: it lowers the sums
     */
    public record Payment(
            PayoutId payoutId,
            CreatorId creatorId,
            BonusWeek week,
            String residence,
            boolean agencyFilingConsent,
            LocalDate date,
            Money gross) {}
}
