package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.bonus.CorrectionsOfWriteOff;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.payout.PayoutExceptions.Round;
import dev.greenroom.payout.ResolvePayoutAnswer.Decision;
import dev.greenroom.payout.Withholding.Due;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.StatementDesk;
import dev.greenroom.tax.TaxDesk;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deals with one payout that was returned, failed, is unknown or held. */
@Component
@Transactional
class ExceptionDesk {
    private final Payouts payouts;
    private final Batches batches;
    private final PayoutBooks books;
    private final PayoutExceptions exceptions;
    private final Withholding withholding;
    private final NothingToTransfer nothing;
    private final CreatorRegister register;
    private final TaxDesk tax;
    private final StatementDesk statements;
    private final CorrectionsOfWriteOff corrections;
    private final RunTotals totals;
    private final TaskAnswers answers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Clock clock;

    ExceptionDesk(
            Payouts payouts,
            Batches batches,
            PayoutBooks books,
            PayoutExceptions exceptions,
            Withholding withholding,
            NothingToTransfer nothing,
            CreatorRegister register,
            TaxDesk tax,
            StatementDesk statements,
            CorrectionsOfWriteOff corrections,
            RunTotals totals,
            TaskAnswers answers,
            Outbox outbox,
            AuditTrail audit,
            Deadlines deadlines,
            Clock clock) {
        this.payouts = payouts;
        this.batches = batches;
        this.books = books;
        this.exceptions = exceptions;
        this.withholding = withholding;
        this.nothing = nothing;
        this.register = register;
        this.tax = tax;
        this.statements = statements;
        this.corrections = corrections;
        this.totals = totals;
        this.answers = answers;
        this.outbox = outbox;
        this.audit = audit;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Optional<Round> claim(PayoutId id, long instanceKey) {
        return exceptions.claim(id, instanceKey);
    }

    /** Waits for a corrected payout method; the same question gives the same key and date. */
    Round askCreator(PayoutId id) {
        var round = exceptions.open(id).orElseThrow(() -> new IllegalStateException("No open exception"));
        long asked = resolutions(id).stream()
                .filter(given -> given.answer().decision() == Decision.ASK_CREATOR)
                .count();
        var key = id + ":correction:" + round.round() + ":" + asked;
        if (!key.equals(round.correctionKey())) {
            exceptions.awaitCorrection(id, key, OffsetDateTime.now(clock).plus(deadlines.payoutCorrection()));
            audit.record(Act.bySystem("CREATOR_ASKED_FOR_PAYOUT_METHOD", "payout", id.value()));
        }
        return exceptions.open(id).orElseThrow();
    }

    /** Tells every exception that waits for this creator's correction. */
    void methodChanged(CreatorId creator) {
        for (var round : exceptions.awaitingCorrection(creator)) {
            var key = String.valueOf(round.correctionKey());
            outbox.publish(OutboundMessage.awaited("payout-method-corrected", key, key, Map.of()));
        }
    }

    /** A new payout in a batch of its own takes the old one's place; a repeat finds it. With nothing to transfer the batch is empty. */
    BatchId reissue(PayoutId id) {
        var existing = batches.ofReissue(id);
        if (existing.isPresent()) {
            return existing.get().id();
        }
        var given = resolution(id, Decision.REISSUE);
        var old = payouts.lock(id).orElseThrow();
        if (!ResolvePayoutPolicy.mayBeReissued(old.status())) {
            throw new IllegalStateException("This payout is " + old.status() + " now and cannot be issued again");
        }
        var payee = register.payees(List.of(old.creatorId())).get(old.creatorId());
        if (payee == null) {
            throw new IllegalStateException("The payee is not registered");
        }
        tax.reverse(List.of(id));
        statements.withdraw(List.of(id));
        books.apply(List.of(new Change(old, old.superseded())));
        var fresh = old.again(OffsetDateTime.now(clock));
        payouts.insert(List.of(fresh));
        var today = LocalDate.now(clock.withZone(BonusWeek.ZONE));
        var ready = withholding.apply(List.of(new Due(fresh, payee)), today).getFirst();
        var batch = batches.build(
                old.week(),
                Rail.of(payee.payout(), ready.transferred().currency()),
                ready.transferred().currency(),
                null,
                id);
        if (NothingToTransfer.isIn(ready)) {
            nothing.settle(List.of(ready));
        } else {
            books.apply(List.of(new Change(ready, ready.inBatch(batch))));
        }
        batches.recount(batch);
        end(old, given, "PAYOUT_REISSUED", Map.of("by", fresh.id().value(), "batch", batch.value()));
        return batch;
    }

    /** Ends it unpaid: the tax withheld is taken back and the bonus is income to nobody. */
    void writeOff(PayoutId id) {
        var payout = payouts.lock(id).orElseThrow();
        if (payout.status() == PayoutStatus.WRITTEN_OFF) {
            return;
        }
        var given = resolution(id, Decision.WRITE_OFF);
        if (!ResolvePayoutPolicy.mayBeWrittenOff(payout.status())) {
            throw new IllegalStateException("This payout is " + payout.status() + " now and cannot be written off");
        }
        tax.reverse(List.of(id));
        statements.withdraw(List.of(id));
        books.apply(List.of(
                new Change(payout, payout.moved(PayoutStatus.WRITTEN_OFF, payout.reasonCode(), payout.reasonText()))));
        corrections.settle(payout.week(), payout.creatorId(), payout.gross(), given.username());
        end(payout, given, "PAYOUT_WRITTEN_OFF", Map.of());
    }

    private void end(Payout payout, Given<ResolvePayoutAnswer> given, String act, Map<String, String> details) {
        exceptions.resolved(payout.id());
        var task = given.taskKey();
        outbox.publish(OutboundMessage.awaited(
                "payout-resolved", payout.week().toString(), "payout-resolved:task:" + task, Map.of()));
        if (payout.batchId() != null) {
            outbox.publish(OutboundMessage.awaited(
                    "bank-report-received", payout.batchId().value(), "bank-report-received:task:" + task, Map.of()));
        }
        audit.record(new Act(
                        given.username(),
                        act,
                        "payout",
                        payout.id().value(),
                        given.answer().note(),
                        details)
                .from(ResolvePayoutPolicy.FORM, task));
        totals.report(payout.week());
    }

    private Given<ResolvePayoutAnswer> resolution(PayoutId id, Decision decision) {
        return answers.latest(ResolvePayoutPolicy.FORM, id.value(), ResolvePayoutAnswer.class)
                .filter(given -> given.answer().decision() == decision)
                .orElseThrow(() -> new IllegalStateException("Nobody decided " + decision));
    }

    private List<Given<ResolvePayoutAnswer>> resolutions(PayoutId id) {
        return answers.all(ResolvePayoutPolicy.FORM, id.value(), ResolvePayoutAnswer.class);
    }
}
