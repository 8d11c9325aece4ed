package dev.greenroom.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the tax on one payment depends on.
 *
 * @param earlier payments of the same payer to the same person in the same calendar year, in the order they were calculated
 */
record PaymentFacts(
        String residence,
        boolean agencyFilingConsent,
        Method method,
        LocalDate date,
        BigDecimal gross,
        List<Past> earlier) {

    /** An earlier payment and what was withheld from it. */
    record Past(
            String residence,
            Method method,
            LocalDate date,
            BigDecimal gross,
            BigDecimal vat,
            BigDecimal surcharges,
            BigDecimal incomeTax) {
        YearMonth month() {
            return YearMonth.from(date);
        }
    }

    YearMonth month() {
        return YearMonth.from(date);
    }

    boolean isResident() {
        return residence.equals("CN_RESIDENT");
    }

    /** Earlier payments taxed by the same method. */
    List<Past> sameMethod() {
        return earlier.stream().filter(past -> past.method() == method).toList();
    }

    List<Past> sameMethodAndMonth() {
        return sameMethod().stream()
                .filter(past -> past.month().equals(month()))
                .toList();
    }
}
