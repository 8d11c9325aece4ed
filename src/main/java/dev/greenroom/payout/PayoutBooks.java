package dev.greenroom.payout;

import dev.greenroom.ledger.Ledger;
import dev.greenroom.ledger.Ledger.Posting;
import dev.greenroom.reference.BonusWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The one place where a payout changes: its row and its postings, together. */
@Component
class PayoutBooks {
    private final Payouts payouts;
    private final Ledger ledger;
    private final Clock clock;

    PayoutBooks(Payouts payouts, Ledger ledger, Clock clock) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Stores each change and posts what it means; a payout that another transaction changed in between fails all. */
    void apply(Collection<Change> changes) {
        payouts.save(changes.stream().map(Change::after).toList());
        var today = LocalDate.now(clock.withZone(BonusWeek.ZONE));
        var postings = new ArrayList<Posting>();
        for (var change : changes) {
            var after = change.after();
            var legs = BookPosition.of(change.before())
                    .legsTo(
                            BookPosition.of(after),
                            after.creatorId().value(),
                            after.gross().currency());
            if (!legs.isEmpty()) {
                var key = "payout:" + after.id() + ":" + after.version();
                postings.add(new Posting(key, today, "Payout " + after.week() + " " + after.status(), legs));
            }
        }
        ledger.post(postings);
    }

    /** A payout before and after one change. */
    record Change(Payout before, Payout after) {}
}
