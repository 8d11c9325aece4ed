package dev.greenroom.ledger;

import dev.greenroom.ledger.Ledger.Leg;
import dev.greenroom.ledger.Ledger.Posting;
import dev.greenroom.money.Money;

/** What a posting must be: two legs at least, each on one side, in the ledger's currency, debit equal to credit. */
final class BalancePolicy {
    static final String CURRENCY = Money.CNY;

    private BalancePolicy() {}

    /** @return the sum of either side; @throws IllegalArgumentException when the posting is not one */
    static Money total(Posting posting) {
        if (posting.legs().size() < 2) {
            throw wrong(posting, "has fewer than two legs");
        }
        var debit = Money.zero(CURRENCY);
        var credit = Money.zero(CURRENCY);
        for (Leg leg : posting.legs()) {
            if (leg.debit().isNegative()
                    || leg.credit().isNegative()
                    || leg.debit().isZero() == leg.credit().isZero()) {
                throw wrong(posting, "has a leg that is not on exactly one side");
            }
            debit = debit.plus(leg.debit());
            credit = credit.plus(leg.credit());
        }
        if (debit.compareTo(credit) != 0) {
            throw wrong(posting, "does not balance");
        }
        return debit;
    }

    private static IllegalArgumentException wrong(Posting posting, String why) {
        return new IllegalArgumentException("Posting " + posting.key() + " " + why);
    }
}
