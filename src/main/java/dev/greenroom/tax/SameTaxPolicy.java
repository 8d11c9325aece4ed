package dev.greenroom.tax;

import dev.greenroom.tax.StoredCalculations.Stored;
import dev.greenroom.tax.TaxDesk.Payment;
import dev.greenroom.tax.TaxStanding.Standing;
import java.time.YearMonth;
import java.util.Objects;

/** Whether a stored calculation is still the one that a payment gets on its date, with the sums that it met. */
final class SameTaxPolicy {
    private SameTaxPolicy() {}

    /** @throws IllegalStateException when no rule is in force on the payment's date */
    static boolean holds(Stored stored, Payment payment, Standing standing, TaxRules rules) {
        var facts = stored.facts();
        var date = payment.date();
        return YearMonth.from(facts.date()).equals(YearMonth.from(date))
                && facts.residence().equals(payment.residence())
                && facts.agencyFilingConsent() == payment.agencyFilingConsent()
                && facts.method() == standing.method(payment.residence(), date)
                && Objects.equals(facts.treatyRate(), standing.treatyRate(date))
                && WithholdingPolicy.calculate(facts.on(date), rules).rules().equals(stored.rules());
    }
}
