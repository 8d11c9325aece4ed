package dev.greenroom.tax;

import static java.math.BigDecimal.ZERO;

import dev.greenroom.tax.PaymentFacts.Past;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What earlier payments by the same payer left: all that a later payment's tax needs to know of them, and what is stored with it.
 *
 * @param sales gross of the calendar month, payments of the same residence
 * @param vat carried by those
 * @param income gross of the year (cumulative method) or of the month (others), payments whose methods add up
 * @param incomeVat VAT carried by those
 * @param tax income tax withheld from those
 * @param months months of the year with pay whose methods add up: bit 0 is January
 * @param treaty whether some of that income was paid under a treaty claim
 */
record Carried(
        BigDecimal sales,
        BigDecimal vat,
        BigDecimal income,
        BigDecimal incomeVat,
        BigDecimal tax,
        int months,
        boolean treaty) {
    static final Carried NOTHING = new Carried(ZERO, ZERO, ZERO, ZERO, ZERO, 0, false);

    /** @param earlier payments of the same calendar year that still count */
    static Carried by(List<Past> earlier, String residence, Method method, LocalDate date) {
        var month = earlier.stream()
                .filter(past -> past.residence().equals(residence) && isSameMonth(past, date))
                .toList();
        var year = earlier.stream()
                .filter(past -> past.method().addsUpWith(method))
                .toList();
        var period = method == Method.CUMULATIVE
                ? year
                : year.stream().filter(past -> isSameMonth(past, date)).toList();
        return new Carried(
                sum(month, Past::gross),
                sum(month, Past::vat),
                sum(period, Past::gross),
                sum(period, Past::vat),
                sum(period, Past::incomeTax),
                year.stream().mapToInt(past -> bit(past.date())).reduce(0, (a, b) -> a | b),
                period.stream().anyMatch(past -> past.method() == Method.TREATY));
    }

    private static boolean isSameMonth(Past past, LocalDate date) {
        return past.date().getMonth() == date.getMonth();
    }

    private static BigDecimal sum(List<Past> payments, Function<Past, BigDecimal> part) {
        return payments.stream().map(part).reduce(ZERO, BigDecimal::add);
    }

    /** Months from the first with pay to this one. */
    int monthsSinceFirst(LocalDate date) {
        return date.getMonthValue() - Integer.numberOfTrailingZeros(months | bit(date));
    }

    /** Months with pay that end with this one and have no gap. */
    int monthsWithoutGap(LocalDate date) {
        int streak = 1;
        while (streak < date.getMonthValue() && (months & bit(date) >> streak) != 0) {
            streak++;
        }
        return streak;
    }

    private static int bit(LocalDate date) {
        return 1 << (date.getMonthValue() - 1);
    }
}
