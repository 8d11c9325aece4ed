package dev.greenroom.payout;

import dev.greenroom.payout.Withholding.Due;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Builds the payment file of a batch from payouts and payees. */
@Component
class PaymentOrders {
    private static final int SLICE = 500;
    private final Statements statements;
    private final PayoutSettings settings;
    private final Clock clock;

    PaymentOrders(Statements statements, PayoutSettings settings, Clock clock) {
        this.statements = statements;
        this.settings = settings;
        this.clock = clock;
    }

    byte[] write(Batch batch, List<Due> dues, LocalDate executionDate) {
        var numbers = numbers(dues.stream().map(due -> due.payout().id()).toList());
        var transfers = dues.stream().map(due -> transfer(due, numbers)).toList();
        return Pain001.write(new PaymentOrder(
                batch.msgId(),
                batch.rail(),
                OffsetDateTime.now(clock.withZone(dev.greenroom.reference.BonusWeek.ZONE)),
                executionDate,
                settings.debtor(),
                transfers));
    }

    private static CreditTransfer transfer(Due due, Map<PayoutId, String> numbers) {
        var payout = due.payout();
        var method = due.payee().payout();
        return new CreditTransfer(
                payout.endToEndId(),
                payout.transferred(),
                method.holderName(),
                method.account().replace(" ", ""),
                method.bic(),
                method.cnaps(),
                "Bonus " + payout.week() + " " + numbers.getOrDefault(payout.id(), payout.endToEndId()));
    }

    private Map<PayoutId, String> numbers(List<PayoutId> ids) {
        var numbers = new HashMap<PayoutId, String>();
        var all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += SLICE) {
            statements
                    .ofPayouts(all.subList(from, Math.min(from + SLICE, all.size())))
                    .values()
                    .forEach((Statement statement) -> numbers.put(statement.payoutId(), statement.number()));
        }
        return numbers;
    }
}
