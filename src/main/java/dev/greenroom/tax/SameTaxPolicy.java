package dev.greenroom.tax;

import dev.greenroom.tax.StoredCalculations.Stored;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stored calculation is still the one that a payment gets on its date. The other payments of the period count whether
 * they were calculated before it or after: what all of them bear together does not depend on their order.
 */
final class SameTaxPolicy {
    private SameTaxPolicy() {}

    /**
     * @param now what the payment depends on today
     * @throws IllegalStateException when no rule is in force on the payment's date
     */
    static boolean holds(Stored stored, PaymentFacts now, TaxRules rules) {
        var then = stored.facts();
        if (!YearMonth.from(then.date()).equals(YearMonth.from(now.date()))
                || !then.residence().equals(now.residence())
                || then.agencyFilingConsent() != now.agencyFilingConsent()
                || then.method() != now.method()
                || !isSame(then.treatyRate(), now.treatyRate())) {
            return false;
        }
        var anew = WithholdingPolicy.calculate(now, rules);
        return anew.rules().equals(stored.rules())
                && anew.vat().equals(stored.result().vat())
                && anew.surcharges().equals(stored.result().surcharges())
                && anew.incomeTax().equals(stored.result().incomeTax());
    }

    private static boolean isSame(@Nullable BigDecimal rate, @Nullable BigDecimal other) {
        return rate == null ? other == null : other != null && rate.compareTo(other) == 0;
    }
}
