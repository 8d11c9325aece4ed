package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.payout.PayoutHolds.Hold;
import dev.greenroom.payout.ReleasePaymentBatchAnswer.Decision;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.StatementDesk;
import dev.greenroom.worklist.TaskAnswers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a batch besides screening and sending: held, resumed, thinned out, overdue, closed. */
@Component
@Transactional
public class BatchDesk {
    private final Batches batches;
    private final Payouts payouts;
    private final PayoutBooks books;
    private final PayoutHolds holds;
    private final PayoutExceptions exceptions;
    private final StatementDesk statements;
    private final RunTotals totals;
    private final TaskAnswers answers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Clock clock;

    BatchDesk(
            Batches batches,
            Payouts payouts,
            PayoutBooks books,
            PayoutHolds holds,
            PayoutExceptions exceptions,
            StatementDesk statements,
            RunTotals totals,
            TaskAnswers answers,
            Outbox outbox,
            AuditTrail audit,
            Deadlines deadlines,
            Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.books = books;
        this.holds = holds;
        this.exceptions = exceptions;
        this.statements = statements;
        this.totals = totals;
        this.answers = answers;
        this.outbox = outbox;
        this.audit = audit;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Makes the answer HOLD effective, once for each task. */
    Batch hold(BatchId id) {
        var batch = batches.lock(id);
        var given = answers.latest(ReleasePaymentBatchPolicy.FORM, id.value(), ReleasePaymentBatchAnswer.class)
                .filter(answer -> answer.answer().decision() == Decision.HOLD)
                .orElseThrow(() -> new IllegalStateException("Nobody held this batch"));
        if (batch.holdTaskKey() == null || batch.holdTaskKey() != given.taskKey()) {
            batches.hold(id, given.taskKey(), now().plus(deadlines.batchHold()));
            audit.record(new Act(
                            given.username(),
                            "BATCH_HELD",
                            "batch",
                            id.value(),
                            given.answer().note(),
                            Map.of())
                    .from(ReleasePaymentBatchPolicy.FORM, given.taskKey()));
        }
        return batches.lock(id);
    }

    /**
     * Ends a hold early.
     *
     * @throws NotFound when there is no such batch
     * @throws WrongState when it is not held
     */
    public void resume(BatchId id, String actor) {
        if (batches.find(id).isEmpty()) {
            throw new NotFound();
        }
        var batch = batches.lock(id);
        if (batch.status() != BatchStatus.HELD) {
            throw new WrongState("Only a held batch can be resumed; this one is " + batch.status());
        }
        outbox.publish(OutboundMessage.awaited("payment-batch-resumed", batch.holdKey(), batch.holdKey(), Map.of()));
        audit.record(new Act(actor, "BATCH_RESUMED", "batch", id.value(), null, Map.of()));
    }

    /**
     * Takes a payout out before release: statement withdrawn, postings and tax taken back, HELD, finance resolves it.
     *
     * @throws NotFound when there is no such payout
     * @throws WrongState when its batch is not in release
     */
    public Payout exclude(PayoutId id, String reason, String actor) {
        var seen = payouts.find(id).orElseThrow(NotFound::new);
        if (seen.batchId() == null || batches.lock(seen.batchId()).status() != BatchStatus.IN_RELEASE) {
            throw new WrongState("A payout can be excluded only while its batch is in release");
        }
        var payout = payouts.lock(id).orElseThrow(NotFound::new);
        if (!payout.inBatch() || payout.status() != PayoutStatus.READY) {
            throw new WrongState("This payout is not in its batch any more");
        }
        holds.hold(List.of(new Hold(payout, HoldReason.excluded(reason))));
        batches.recount(seen.batchId());
        batches.contentsChanged(seen.batchId());
        audit.record(new Act(
                actor,
                "PAYOUT_EXCLUDED",
                "payout",
                id.value(),
                reason,
                Map.of("batch", seen.batchId().value())));
        totals.report(payout.week());
        return payouts.find(id).orElseThrow(NotFound::new);
    }

    /**
     * SENT becomes UNKNOWN: money may have moved, and a report or a person decides. The next reminder always lies after the
     * last one, whatever the clock says, so that the timer cannot spin.
     */
    OffsetDateTime markOverdue(BatchId id) {
        var batch = batches.lock(id);
        var changes = payouts.lockInBatch(id, PayoutStatus.SENT).stream()
                .map(payout -> new Change(
                        payout, payout.moved(PayoutStatus.UNKNOWN, "NO_REPORT", "The bank has not reported in time")))
                .toList();
        books.apply(changes);
        exceptions.raise(changes.stream().map(Change::after).toList());
        var last = batch.reportOverdueAt();
        var next = (last == null || last.isBefore(now()) ? now() : last).plus(deadlines.bankReport());
        batches.overdueAt(id, next);
        if (!changes.isEmpty()) {
            audit.record(Act.bySystem("BATCH_REPORT_OVERDUE", "batch", id.value()));
            totals.report(batch.week());
        }
        return next;
    }

    BatchFinality finality(BatchId id) {
        return payouts.lockInBatch(id).stream()
                        .allMatch(payout -> payout.status().isFinal())
                ? BatchFinality.FINAL
                : BatchFinality.OPEN;
    }

    /** Publishes the statements of what is settled; the run hears of a re-issue that ended. */
    void close(BatchId id) {
        var batch = batches.lock(id);
        if (batch.status() == BatchStatus.CLOSED) {
            return;
        }
        batches.close(id);
        statements.publish(payouts.lockInBatch(id, PayoutStatus.SETTLED).stream()
                .map(Payout::id)
                .toList());
        audit.record(Act.bySystem("BATCH_CLOSED", "batch", id.value()));
        if (batch.reissueOf() != null) {
            outbox.publish(OutboundMessage.awaited(
                    "payout-resolved", batch.week().toString(), "payout-resolved:" + id, Map.of()));
        }
        totals.report(batch.week());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
