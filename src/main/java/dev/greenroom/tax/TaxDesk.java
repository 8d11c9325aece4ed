package dev.greenroom.tax;

import dev.greenroom.money.Money;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Withholds tax from payments and keeps what the year's cumulative sums need. Joins the caller's transaction. */
@Component
public class TaxDesk {
    /** Calculates and stores, set-based; a payout already withheld and not reversed gives its stored calculation. */
    public Map<PayoutId, TaxCalculation> withhold(List<Payment> payments) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Takes payments out of the cumulative sums (never sent, or returned); repeats change nothing. */
    public void reverse(Collection<PayoutId> payouts) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public Map<PayoutId, TaxCalculation> calculations(Collection<PayoutId> payouts) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** @param residence CN_RESIDENT, NON_RESIDENT or BUSINESS; @param date the execution date of the payment */
    public record Payment(
            PayoutId payoutId,
            CreatorId creatorId,
            String residence,
            boolean agencyFilingConsent,
            LocalDate date,
            Money gross) {}
}
