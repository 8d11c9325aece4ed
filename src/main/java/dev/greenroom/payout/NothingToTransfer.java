package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.statement.StatementDesk;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** A payout of 0.00 is settled at once: a bank refuses such a transfer, and nobody waits for one. */
@Component
class NothingToTransfer {
    private final PayoutBooks books;
    private final StatementDesk statements;
    private final AuditTrail audit;

    NothingToTransfer(PayoutBooks books, StatementDesk statements, AuditTrail audit) {
        this.books = books;
        this.statements = statements;
        this.audit = audit;
    }

    static boolean isIn(Payout payout) {
        return payout.net().isZero();
    }

    /** Of these, all READY, those with nothing to transfer: in no batch any more, and their statements are out. */
    void settle(Collection<Payout> ready) {
        var settled = ready.stream()
                .filter(NothingToTransfer::isIn)
                .map(payout -> new Change(payout, payout.nothingToTransfer()))
                .toList();
        if (settled.isEmpty()) {
            return;
        }
        books.apply(settled);
        var ids = settled.stream().map(change -> change.after().id()).toList();
        statements.publish(ids);
        ids.forEach(id -> audit.record(Act.bySystem("PAYOUT_NOTHING_TO_TRANSFER", "payout", id.value())));
    }
}
