package dev.greenroom.payout;

import dev.greenroom.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** One file to one bank: one payment information block, one execution date, one currency. */
record PaymentOrder(
        String msgId,
        Rail rail,
        OffsetDateTime createdAt,
        LocalDate executionDate,
        PayoutSettings.Debtor debtor,
        List<CreditTransfer> transfers) {

    Money total() {
        return transfers.stream()
                .map(CreditTransfer::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
