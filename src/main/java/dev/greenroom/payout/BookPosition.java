package dev.greenroom.payout;

import dev.greenroom.ledger.Ledger.Leg;
import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the books hold for a payout in a status, as credit less debit for each account; it always sums to zero. A change of status
 * posts the difference of two positions, so every path through the statuses ends balanced and at the right place.
 */
record BookPosition(Map<LedgerAccount, Money> credits) {

    static BookPosition of(Payout payout) {
        var credits = new EnumMap<LedgerAccount, Money>(LedgerAccount.class);
        if (!payout.accrued()) {
            return new BookPosition(credits);
        }
        credits.put(LedgerAccount.BONUS_EXPENSE, payout.gross().negated());
        if (payout.status() == PayoutStatus.WRITTEN_OFF) {
            credits.put(LedgerAccount.WRITE_OFF, payout.gross());
            return new BookPosition(credits);
        }
        credits.put(LedgerAccount.TAX_PAYABLE, payout.withheld());
        var place = whereNetIs(payout.status());
        credits.put(place, payout.net());
        var conversion = payout.conversion();
        if (conversion != null && place != LedgerAccount.CREATOR_PAYABLE) {
            // What leaves is worth a little more or less than what was owed, and owed is nothing any more.
            credits.put(place, payout.net().minus(conversion.residue()));
            credits.put(LedgerAccount.EXCHANGE_ROUNDING, conversion.residue());
        }
        return new BookPosition(credits);
    }

    private static LedgerAccount whereNetIs(PayoutStatus status) {
        return switch (status) {
            case DRAFT, HELD, READY, RETURNED, FAILED, WRITTEN_OFF -> LedgerAccount.CREATOR_PAYABLE;
            case SENT, UNKNOWN -> LedgerAccount.PAYMENTS_IN_TRANSIT;
            case SETTLED -> LedgerAccount.BANK;
        };
    }

    /** The legs that lead from this position to another; empty when nothing changes. */
    List<Leg> legsTo(BookPosition other, String party, String currency) {
        var nothing = Money.zero(currency);
        var legs = new ArrayList<Leg>();
        for (var account : LedgerAccount.values()) {
            var change = other.credits.getOrDefault(account, nothing).minus(credits.getOrDefault(account, nothing));
            if (change.isNegative()) {
                legs.add(new Leg(account, party, change.negated(), nothing));
            } else if (!change.isZero()) {
                legs.add(new Leg(account, party, nothing, change));
            }
        }
        return legs;
    }
}
