package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.CreatorId;
import dev.greenroom.tax.PaymentFacts.Past;
import dev.greenroom.tax.TaxStanding.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for whatever is paid: tried on many payments drawn by a fixed seed, which each failure names. */
class WithholdingPropertiesTest {
    private static final int TRIES = 2_000;
    private static final BigDecimal LINE = new BigDecimal("101000.00");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private final TaxRules rules = ShippedRules.read();

    @ParameterizedTest
    @EnumSource(Payee.class)
    void nothingWithheldIsEverNegativeAndNetIsGrossLessAllOfIt(Payee payee) {
        tried(random -> {
            for (var result : withheld(payee, year(random))) {
                assertThat(result.vat().amount()).isNotNegative();
                assertThat(result.surcharges().amount()).isNotNegative();
                assertThat(result.incomeTax().amount()).isNotNegative();
                assertThat(result.net().amount()).isNotNegative();
                assertThat(result.net())
                        .isEqualTo(result.gross()
                                .minus(result.vat())
                                .minus(result.surcharges())
                                .minus(result.incomeTax()));
            }
        });
    }

    /** The tax of the whole is the largest that any part of the year came to: what was withheld is never given back. */
    @Test
    void whatIsWithheldInAYearIsTheTaxOfItsCumulatedIncome() {
        tried(random -> {
            var payments = year(random);
            var results = withheld(Payee.RESIDENT, payments);
            var income = BigDecimal.ZERO;
            var most = BigDecimal.ZERO;
            for (int i = 0; i < payments.size(); i++) {
                income = income.add(results.get(i).gross().amount())
                        .subtract(results.get(i).vat().amount());
                int months = payments.get(i).date().getMonthValue()
                        - payments.getFirst().date().getMonthValue()
                        + 1;
                most = most.max(annualTax(income, months));
            }
            assertThat(sum(results, TaxCalculation::incomeTax)).isEqualByComparingTo(most);
        });
    }

    @ParameterizedTest
    @EnumSource(Payee.class)
    void theOrderOfAMonthsWeeksDoesNotMatterForItsTotal(Payee payee) {
        tried(random -> {
            var amounts = bonuses(random);
            var shuffled = new ArrayList<>(amounts);
            Collections.shuffle(shuffled, random);
            if (isClearOfTheLine(amounts) && isClearOfTheLine(shuffled)) {
                var one = withheld(payee, month(amounts));
                var other = withheld(payee, month(shuffled));
                assertThat(sum(one, TaxCalculation::vat)).isEqualByComparingTo(sum(other, TaxCalculation::vat));
                assertThat(sum(one, TaxCalculation::incomeTax))
                        .isEqualByComparingTo(sum(other, TaxCalculation::incomeTax));
            }
        });
    }

    @Test
    void splittingAPaymentNeverLowersTheMonthsTaxByMethodA() {
        tried(random -> {
            var amounts = bonuses(random);
            var split = new ArrayList<>(amounts);
            var whole = split.remove(random.nextInt(split.size()));
            var part = cents(random.nextInt(whole.movePointRight(2).intValue() + 1));
            split.add(part);
            split.add(whole.subtract(part));
            Collections.shuffle(split, random);
            var once = withheld(Payee.RESIDENT_PER_MONTH, month(amounts));
            var inParts = withheld(Payee.RESIDENT_PER_MONTH, month(split));
            if (isClearOfTheLine(amounts) && isClearOfTheLine(split)) {
                assertThat(sum(inParts, TaxCalculation::incomeTax))
                        .isGreaterThanOrEqualTo(sum(once, TaxCalculation::incomeTax));
            }
        });
    }

    @Test
    void withConsentTheVatOfAMonthIsTheSameHoweverItIsSplit() {
        tried(random -> {
            var amounts = bonuses(random);
            var whole = List.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            if (isClearOfTheLine(amounts)) {
                assertThat(sum(withheld(Payee.RESIDENT, month(amounts)), TaxCalculation::vat))
                        .isEqualByComparingTo(sum(withheld(Payee.RESIDENT, month(whole)), TaxCalculation::vat));
            }
        });
    }

    /** Wrong by more or by less, taken back and paid anew, or put right by an adjustment: later pay evens it out. */
    @ParameterizedTest
    @EnumSource(
            value = Payee.class,
            names = {"RESIDENT", "RESIDENT_PER_MONTH", "NON_RESIDENT"})
    void aCorrectedWeekEndsWhereARightFirstTimeWouldHave(Payee payee) {
        tried(random -> {
            var right = bonuses(random);
            var wrong = cents(random.nextInt(3_000_000));
            var later = new Pay(FIRST.plusDays(29), new BigDecimal("90000.00"));

            var rightFirstTime = new ArrayList<>(month(right));
            rightFirstTime.add(later);

            var adjusted = new ArrayList<>(month(right));
            var first = adjusted.getFirst();
            adjusted.set(0, new Pay(first.date(), wrong));
            adjusted.add(new Pay(FIRST.plusDays(28), first.gross().subtract(wrong)));
            adjusted.add(later);

            var returned = new ArrayList<>(month(right));
            returned.set(0, new Pay(first.date(), wrong, true));
            returned.add(new Pay(FIRST.plusDays(28), first.gross()));
            returned.add(later);

            var expected = withheld(payee, rightFirstTime);
            for (var corrected : List.of(withheld(payee, adjusted), withheld(payee, returned))) {
                assertThat(sum(corrected, TaxCalculation::vat))
                        .isEqualByComparingTo(sum(expected, TaxCalculation::vat));
                assertThat(sum(corrected, TaxCalculation::incomeTax))
                        .isEqualByComparingTo(sum(expected, TaxCalculation::incomeTax));
            }
        });
    }

    /** As the weekly runs do it: what was too much is taken off the next payments, each down to 0.00 and no further. */
    @ParameterizedTest
    @EnumSource(
            value = Payee.class,
            names = {"RESIDENT", "RESIDENT_PER_MONTH", "NON_RESIDENT"})
    void aWeekPaidTooHighAndTakenOffTheNextOnesEndsWhereARightFirstTimeWouldHave(Payee payee) {
        tried(random -> {
            var right = bonuses(random);
            right.add(new BigDecimal("190000.00"));
            var tooMuch = cents(1 + random.nextInt(6_000_000));

            var expected = withheld(payee, month(right));
            var corrected = withheld(payee, month(takenOff(right, tooMuch)));

            assertThat(sum(corrected, TaxCalculation::gross))
                    .isEqualByComparingTo(sum(expected, TaxCalculation::gross));
            assertThat(sum(corrected, TaxCalculation::vat)).isEqualByComparingTo(sum(expected, TaxCalculation::vat));
            assertThat(sum(corrected, TaxCalculation::incomeTax))
                    .isEqualByComparingTo(sum(expected, TaxCalculation::incomeTax));
        });
    }

    @Test
    void takenOffInALaterMonthNothingIsGivenBackAndTheYearStillEndsRight() {
        tried(random -> {
            var right = new ArrayList<BigDecimal>();
            for (int month = 0; month < 6; month++) {
                right.add(cents(random.nextInt(3_000_001)));
            }
            right.add(new BigDecimal("100000.00"));
            var tooMuch = cents(1 + random.nextInt(3_000_000));

            var expected = withheld(Payee.RESIDENT, months(right));
            var corrected = withheld(Payee.RESIDENT, months(takenOff(right, tooMuch)));

            assertThat(corrected)
                    .allSatisfy(one -> assertThat(one.withheld().isNegative()).isFalse());
            for (int i = 1; i <= right.size(); i++) {
                assertThat(sum(corrected.subList(0, i), TaxCalculation::incomeTax))
                        .isGreaterThanOrEqualTo(sum(expected.subList(0, i), TaxCalculation::incomeTax));
            }
            assertThat(sum(corrected, TaxCalculation::incomeTax))
                    .isEqualByComparingTo(sum(expected, TaxCalculation::incomeTax));
        });
    }

    private static List<BigDecimal> takenOff(List<BigDecimal> right, BigDecimal tooMuch) {
        var paid = new ArrayList<>(right);
        paid.set(0, right.getFirst().add(tooMuch));
        var open = tooMuch;
        for (int i = 1; i < paid.size(); i++) {
            var taken = open.min(right.get(i));
            paid.set(i, right.get(i).subtract(taken));
            open = open.subtract(taken);
        }
        return paid;
    }

    private static List<Pay> months(List<BigDecimal> amounts) {
        var payments = new ArrayList<Pay>();
        for (var amount : amounts) {
            payments.add(new Pay(LocalDate.of(2026, 1 + payments.size(), 5), amount));
        }
        return payments;
    }

    /** Some payments before a claim, some on its days, some after: a month costs no more than by the table, however it is split. */
    @Test
    void aMonthInWhichATreatyClaimBeginsAndEndsIsTheSameHoweverItIsSplit() {
        tried(random -> {
            var rate = BigDecimal.valueOf(random.nextInt(46), 2);
            var whole = new ArrayList<List<BigDecimal>>();
            var split = new ArrayList<List<BigDecimal>>();
            for (int phase = 0; phase < 3; phase++) {
                var amount = cents(random.nextInt(9_000_000));
                var part = cents(random.nextInt(amount.movePointRight(2).intValue() + 1));
                whole.add(List.of(amount));
                split.add(List.of(part, amount.subtract(part)));
            }
            var once = sum(underClaim(whole, rate), TaxCalculation::incomeTax);
            assertThat(sum(underClaim(split, rate), TaxCalculation::incomeTax)).isEqualByComparingTo(once);
            var month = month(whole.stream().map(List::getFirst).toList());
            assertThat(once).isLessThanOrEqualTo(sum(withheld(Payee.NON_RESIDENT, month), TaxCalculation::incomeTax));
        });
    }

    /** @param days payments of the days before, under and after the claim */
    private List<TaxCalculation> underClaim(List<List<BigDecimal>> days, BigDecimal rate) {
        var day = FIRST.plusDays(1);
        var at = OffsetDateTime.MIN;
        var claim = new TreatyClaim(
                "tre_1", CreatorId.next(), "FR", rate, day, day, "NR-1", "one", at, "two", at, null, null, null, null);
        var standing = new Standing(false, List.of(claim));
        var earlier = new ArrayList<Past>();
        var results = new ArrayList<TaxCalculation>();
        for (int i = 0; i < days.size(); i++) {
            for (var gross : days.get(i)) {
                var facts = PaymentFacts.after(earlier, "NON_RESIDENT", false, standing, FIRST.plusDays(i), gross);
                results.add(WithholdingPolicy.calculate(facts, rules));
                earlier.add(facts.with(results.getLast()));
            }
        }
        return results;
    }

    private static void tried(Consumer<Random> property) {
        for (int seed = 0; seed < TRIES; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError broken) {
                throw new AssertionError("Seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    /**
     * From 101,000.00 to 102,010.00 a month's gross less its VAT is less than it was at the line, and what was withheld there is not
     * given back: within that strip, and where a payment is smaller than the VAT that it carries, the order matters by law.
     */
    private static boolean isClearOfTheLine(List<BigDecimal> amounts) {
        var sum = BigDecimal.ZERO;
        for (var amount : amounts) {
            var before = sum;
            sum = sum.add(amount);
            boolean crosses = before.compareTo(LINE) <= 0 && sum.compareTo(LINE) > 0;
            if (crosses && sum.subtract(before).compareTo(new BigDecimal("3000")) < 0) {
                return false;
            }
        }
        return true;
    }

    private BigDecimal annualTax(BigDecimal income, int months) {
        var base = income.multiply(new BigDecimal("0.8")).subtract(new BigDecimal(5_000 * months));
        var bands = rules.required(RuleName.COMPREHENSIVE_INCOME, FIRST).bands();
        return bands.tax(base).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> bonuses(Random random) {
        var amounts = new ArrayList<BigDecimal>();
        int weeks = 1 + random.nextInt(5);
        for (int i = 0; i < weeks; i++) {
            amounts.add(random.nextInt(4) == 0 ? new BigDecimal("30000.00") : cents(random.nextInt(3_000_001)));
        }
        return amounts;
    }

    private static List<Pay> month(List<BigDecimal> amounts) {
        var payments = new ArrayList<Pay>();
        for (var amount : amounts) {
            payments.add(new Pay(FIRST.plusDays(payments.size()), amount));
        }
        return payments;
    }

    private static List<Pay> year(Random random) {
        var payments = new ArrayList<Pay>();
        for (var day = LocalDate.of(2026, 1, 5); day.getYear() == 2026; day = day.plusDays(1 + random.nextInt(45))) {
            payments.add(new Pay(day, cents(random.nextInt(random.nextBoolean() ? 3_000_001 : 20_000_000))));
        }
        return payments;
    }

    private static BigDecimal cents(int amount) {
        return BigDecimal.valueOf(amount, 2);
    }

    private static BigDecimal sum(
            List<TaxCalculation> results, Function<TaxCalculation, dev.greenroom.money.Money> part) {
        return results.stream().map(part).map(money -> money.amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<TaxCalculation> withheld(Payee payee, List<Pay> payments) {
        var counting = new ArrayList<Past>();
        var results = new ArrayList<TaxCalculation>();
        for (var payment : payments) {
            var facts = PaymentFacts.after(
                    counting, payee.residence, payee.consent, payee.method, payment.date(), payment.gross());
            var result = WithholdingPolicy.calculate(facts, rules);
            if (!payment.comesBack()) {
                counting.add(facts.with(result));
                results.add(result);
            }
        }
        return results;
    }

    /** @param comesBack the bank returns it at once, so it never counts */
    private record Pay(LocalDate date, BigDecimal gross, boolean comesBack) {
        Pay(LocalDate date, BigDecimal gross) {
            this(date, gross, false);
        }
    }

    private enum Payee {
        RESIDENT("CN_RESIDENT", true, Method.CUMULATIVE),
        RESIDENT_PER_MONTH("CN_RESIDENT", true, Method.PER_MONTH),
        RESIDENT_WITHOUT_CONSENT("CN_RESIDENT", false, Method.CUMULATIVE),
        NON_RESIDENT("NON_RESIDENT", false, Method.NON_RESIDENT),
        BUSINESS("BUSINESS", false, Method.NONE);

        private final String residence;
        private final boolean consent;
        private final Method method;

        Payee(String residence, boolean consent, Method method) {
            this.residence = residence;
            this.consent = consent;
            this.method = method;
        }
    }
}
