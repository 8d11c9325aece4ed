package dev.greenroom.ledger;

import static dev.greenroom.ledger.LedgerAccount.BONUS_EXPENSE;
import static dev.greenroom.ledger.LedgerAccount.CREATOR_PAYABLE;
import static dev.greenroom.ledger.LedgerAccount.TAX_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.greenroom.ledger.Ledger.Leg;
import dev.greenroom.ledger.Ledger.Posting;
import dev.greenroom.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancePolicyTest {
    @Test
    void aPostingBalancesWhenDebitEqualsCredit() {
        var posting = posting(
                Leg.debit(BONUS_EXPENSE, "", Money.cny("30000.00")),
                Leg.credit(TAX_PAYABLE, "", Money.cny("570.00")),
                Leg.credit(CREATOR_PAYABLE, "cre_1", Money.cny("29430.00")));
        assertThat(BalancePolicy.total(posting)).isEqualTo(Money.cny("30000.00"));
    }

    @Test
    void oneCentOffIsRefused() {
        refused(
                "does not balance",
                Leg.debit(BONUS_EXPENSE, "", Money.cny("10.00")),
                Leg.credit(CREATOR_PAYABLE, "", Money.cny("9.99")));
    }

    @Test
    void aLegOnBothSidesOrNoneIsRefused() {
        refused(
                "exactly one side",
                new Leg(BONUS_EXPENSE, "", Money.cny("10.00"), Money.cny("10.00")),
                Leg.credit(CREATOR_PAYABLE, "", Money.cny("10.00")));
        refused(
                "exactly one side",
                Leg.debit(BONUS_EXPENSE, "", Money.cny("0.00")),
                Leg.credit(CREATOR_PAYABLE, "", Money.cny("0.00")));
    }

    @Test
    void aNegativeLegIsRefused() {
        refused(
                "exactly one side",
                Leg.debit(BONUS_EXPENSE, "", Money.cny("-1.00")),
                Leg.credit(CREATOR_PAYABLE, "", Money.cny("-1.00")));
    }

    @Test
    void aSingleLegIsRefused() {
        refused("fewer than two", Leg.debit(BONUS_EXPENSE, "", Money.cny("1.00")));
    }

    @Test
    void anotherCurrencyIsRefused() {
        var posting = posting(
                Leg.debit(BONUS_EXPENSE, "", new Money(Money.cny("1").amount(), "EUR")),
                Leg.credit(CREATOR_PAYABLE, "", new Money(Money.cny("1").amount(), "EUR")));
        assertThatIllegalArgumentException().isThrownBy(() -> BalancePolicy.total(posting));
    }

    private static void refused(String why, Leg... legs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BalancePolicy.total(posting(legs)))
                .withMessageContaining(why);
    }

    private static Posting posting(Leg... legs) {
        return new Posting("key", LocalDate.of(2026, 11, 23), "test", List.of(legs));
    }
}
