package dev.greenroom.payout;

import dev.greenroom.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of a payment order.
 *
 * @param account IBAN, card or wallet account
 * @param bic bank of an IBAN, if known
 * @param cnaps twelve digits, the bank of a card in China, if known
 */
record CreditTransfer(
        String endToEndId,
        Money amount,
        String name,
        String account,
        @Nullable String bic,
        @Nullable String cnaps,
        String remittance) {
    @Override
    public String toString() {
        return endToEndId;
    }
}
