package dev.greenroom.ledger;

import dev.greenroom.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Double entry: every posting balances, is written once by its key, and is never changed. Joins the caller's transaction. */
@Component
public class Ledger {
    /** Writes postings set-based; a key already posted is skipped. @throws IllegalArgumentException when one does not balance */
    public void post(Collection<Posting> postings) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Writes the mirror of a posting under {@code key + ":reversal"}; repeats change nothing. */
    public void reverse(Collection<String> keys, LocalDate date, String text) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** @param key natural key, for instance {@code payout:pay_…:accrued} */
    public record Posting(String key, LocalDate date, String text, List<Leg> legs) {}

    /** @param party creator or agency id, or empty; exactly one of debit and credit is not zero */
    public record Leg(LedgerAccount account, String party, Money debit, Money credit) {}
}
