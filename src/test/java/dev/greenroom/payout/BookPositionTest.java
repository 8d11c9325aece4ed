package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.exchange.Conversion;
import dev.greenroom.exchange.ExchangeRate;
import dev.greenroom.ledger.Ledger.Leg;
import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookPositionTest {
    private final Payout ready = payout(PayoutStatus.READY);

    @ParameterizedTest
    @EnumSource(PayoutStatus.class)
    void every_change_of_status_balances(PayoutStatus from) {
        for (var to : PayoutStatus.values()) {
            var legs = legs(payout(from), payout(to));
            assertThat(sum(legs, true)).isEqualByComparingTo(sum(legs, false));
        }
    }

    @Test
    void accruing_owes_the_creator_the_net_and_the_tax_office_the_rest() {
        var planned = Payout.planned(ready.creatorId(), ready.week(), 1, ready.changedAt());

        assertThat(legs(planned, ready))
                .containsExactlyInAnyOrder(
                        debit(LedgerAccount.BONUS_EXPENSE, "100.00"),
                        credit(LedgerAccount.TAX_PAYABLE, "3.00"),
                        credit(LedgerAccount.CREATOR_PAYABLE, "97.00"));
    }

    @Test
    void sending_settling_and_returning_move_the_net_only() {
        assertThat(legs(ready, payout(PayoutStatus.SENT)))
                .containsExactlyInAnyOrder(
                        debit(LedgerAccount.CREATOR_PAYABLE, "97.00"),
                        credit(LedgerAccount.PAYMENTS_IN_TRANSIT, "97.00"));
        assertThat(legs(payout(PayoutStatus.SENT), payout(PayoutStatus.SETTLED)))
                .containsExactlyInAnyOrder(
                        debit(LedgerAccount.PAYMENTS_IN_TRANSIT, "97.00"), credit(LedgerAccount.BANK, "97.00"));
        assertThat(legs(payout(PayoutStatus.SETTLED), payout(PayoutStatus.RETURNED)))
                .containsExactlyInAnyOrder(
                        debit(LedgerAccount.BANK, "97.00"), credit(LedgerAccount.CREATOR_PAYABLE, "97.00"));
    }

    @Test
    void not_knowing_moves_nothing() {
        assertThat(legs(payout(PayoutStatus.SENT), payout(PayoutStatus.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void writing_off_leaves_no_debt() {
        assertThat(legs(payout(PayoutStatus.FAILED), payout(PayoutStatus.WRITTEN_OFF)))
                .containsExactlyInAnyOrder(
                        debit(LedgerAccount.CREATOR_PAYABLE, "97.00"),
                        debit(LedgerAccount.TAX_PAYABLE, "3.00"),
                        credit(LedgerAccount.WRITE_OFF, "100.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.04", "-0.03", "0.00"})
    void in_another_currency_the_rest_of_the_rounding_goes_to_its_own_account_and_comes_back(String residue) {
        var worth = Money.cny("97.00").minus(Money.cny(residue)).text();
        for (var from : PayoutStatus.values()) {
            for (var to : PayoutStatus.values()) {
                var legs = legs(converted(from, residue), converted(to, residue));
                assertThat(sum(legs, true)).isEqualByComparingTo(sum(legs, false));
            }
        }
        assertThat(credits(PayoutStatus.READY, residue))
                .containsEntry(LedgerAccount.CREATOR_PAYABLE, Money.cny("97.00"))
                .doesNotContainKey(LedgerAccount.EXCHANGE_ROUNDING);
        assertThat(credits(PayoutStatus.SENT, residue))
                .containsEntry(LedgerAccount.PAYMENTS_IN_TRANSIT, Money.cny(worth))
                .containsEntry(LedgerAccount.EXCHANGE_ROUNDING, Money.cny(residue));
        assertThat(credits(PayoutStatus.SETTLED, residue))
                .containsEntry(LedgerAccount.BANK, Money.cny(worth))
                .containsEntry(LedgerAccount.EXCHANGE_ROUNDING, Money.cny(residue));
    }

    private static Map<LedgerAccount, Money> credits(PayoutStatus status, String residue) {
        return BookPosition.of(converted(status, residue)).credits();
    }

    private static Payout converted(PayoutStatus status, String residue) {
        var rate = new ExchangeRate(1, "EUR", LocalDate.EPOCH, 1, new BigDecimal("7.8312"), "CFETS");
        return payout(status)
                .converted(new Conversion(new Money(new BigDecimal("12.39"), "EUR"), rate, Money.cny(residue)));
    }

    private static List<Leg> legs(Payout from, Payout to) {
        return BookPosition.of(from).legsTo(BookPosition.of(to), "cre", "CNY");
    }

    private static BigDecimal sum(List<Leg> legs, boolean debit) {
        return legs.stream()
                .map(leg -> (debit ? leg.debit() : leg.credit()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Leg debit(LedgerAccount account, String amount) {
        return new Leg(account, "cre", Money.cny(amount), Money.cny("0.00"));
    }

    private static Leg credit(LedgerAccount account, String amount) {
        return new Leg(account, "cre", Money.cny("0.00"), Money.cny(amount));
    }

    private static Payout payout(PayoutStatus status) {
        return new Payout(
                new PayoutId("pay_1"),
                "PAY1",
                new CreatorId("cre_1"),
                BonusWeek.parse("2026-W47"),
                0,
                1,
                null,
                status,
                new Payout.Figures(
                        true, Money.cny("100.00"), Money.cny("3.00"), Money.cny("97.00"), LocalDate.EPOCH, null),
                new Payout.Place(Rail.CNAPS, null, true, null),
                Payout.Reason.NONE,
                1,
                OffsetDateTime.MIN);
    }
}
