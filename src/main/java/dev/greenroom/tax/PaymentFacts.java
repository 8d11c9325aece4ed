package dev.greenroom.tax;

import dev.greenroom.tax.TaxStanding.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tax on one payment depends on, beside the rules.
 *
 * @param treatyRate asked by the method TREATY only
 * @param gross CNY, includes VAT; below zero for the correction of an earlier payment
 */
record PaymentFacts(
        String residence,
        boolean agencyFilingConsent,
        Method method,
        LocalDate date,
        BigDecimal gross,
        Carried carried,
        @Nullable BigDecimal treatyRate) {

    /** @param earlier payments of the same payer to the same person in the same calendar year that still count */
    static PaymentFacts after(
            List<Past> earlier,
            String residence,
            boolean agencyFilingConsent,
            Method method,
            LocalDate date,
            BigDecimal gross) {
        return new PaymentFacts(
                residence,
                agencyFilingConsent,
                method,
                date,
                gross,
                Carried.by(earlier, residence, method, date),
                null);
    }

    /** The same as a person's standing on the day has it. */
    static PaymentFacts after(
            List<Past> earlier,
            String residence,
            boolean agencyFilingConsent,
            Standing standing,
            LocalDate date,
            BigDecimal gross) {
        var method = standing.method(residence, date);
        var carried = Carried.by(earlier, residence, method, date);
        var treatyRate = method == Method.TREATY ? standing.treatyRate(date) : null;
        return new PaymentFacts(residence, agencyFilingConsent, method, date, gross, carried, treatyRate);
    }

    /** The same payment of another amount. */
    PaymentFacts paying(BigDecimal amount) {
        return new PaymentFacts(residence, agencyFilingConsent, method, date, amount, carried, treatyRate);
    }

    /** An earlier payment and what was withheld from it. */
    record Past(
            String residence, Method method, LocalDate date, BigDecimal gross, BigDecimal vat, BigDecimal incomeTax) {}

    Past with(TaxCalculation result) {
        return new Past(
                residence,
                method,
                date,
                gross,
                result.vat().amount(),
                result.incomeTax().amount());
    }

    boolean isResident() {
        return residence.equals("CN_RESIDENT");
    }

    boolean isNonResident() {
        return residence.equals("NON_RESIDENT");
    }

    boolean isCorrection() {
        return gross.signum() < 0;
    }
}
