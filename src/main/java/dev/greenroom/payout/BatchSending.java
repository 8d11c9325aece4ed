package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.payout.Batches.Sending;
import dev.greenroom.payout.Payees.Finding;
import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.payout.ReleasePaymentBatchAnswer.Decision;
import dev.greenroom.payout.Withholding.Due;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.vault.Vault;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what a person released, once: the file is stored with the status, in one transaction. */
@Component
@Transactional
class BatchSending {
    private final Batches batches;
    private final Payouts payouts;
    private final Payees payees;
    private final PayoutBooks books;
    private final Withholding withholding;
    private final PaymentOrders orders;
    private final TaskAnswers answers;
    private final BankRail rail;
    private final ExchangeRates rates;
    private final RunTotals totals;
    private final Vault vault;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Clock clock;

    BatchSending(
            Batches batches,
            Payouts payouts,
            Payees payees,
            PayoutBooks books,
            Withholding withholding,
            PaymentOrders orders,
            TaskAnswers answers,
            BankRail rail,
            ExchangeRates rates,
            RunTotals totals,
            Vault vault,
            AuditTrail audit,
            Deadlines deadlines,
            Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.payees = payees;
        this.books = books;
        this.withholding = withholding;
        this.orders = orders;
        this.answers = answers;
        this.rail = rail;
        this.rates = rates;
        this.totals = totals;
        this.vault = vault;
        this.audit = audit;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** CHANGED when what would go out is not what was released: then a person is asked again. A repeat sends nothing. */
    Sent send(BatchId id) {
        var batch = batches.lock(id);
        if (batch.isSent()) {
            return new Sent(SendVerdict.SENT, batch.reportOverdueAt());
        }
        var released = released(id);
        var ready = payouts.lockInBatch(id, PayoutStatus.READY);
        var today = LocalDate.now(clock.withZone(BonusWeek.ZONE));
        var dues = unchanged(ready, today);
        if (dues.isEmpty() || takenOutSince(batch, released.at())) {
            return new Sent(SendVerdict.CHANGED, null);
        }
        withholding.redraw(
                dues.get().stream()
                        .filter(due -> !today.equals(due.payout().taxDate()))
                        .toList(),
                today);
        var file = orders.write(batch, dues.get(), today);
        var overdue = OffsetDateTime.now(clock).plus(deadlines.bankReport());
        var sealed = vault.seal(new String(file, StandardCharsets.UTF_8));
        var sha = Sha256.of(file);
        batches.sent(id, new Sending(released.username(), released.taskKey(), overdue, today, sealed, sha));
        var changes = new ArrayList<Change>();
        dues.get()
                .forEach(
                        due -> changes.add(new Change(due.payout(), due.payout().moved(PayoutStatus.SENT))));
        books.apply(changes);
        rates.use(rateIds(ready));
        audit.record(new Act(
                        released.username(),
                        "BATCH_SENT",
                        "batch",
                        id.value(),
                        released.answer().note(),
                        Map.of(
                                "count",
                                String.valueOf(dues.get().size()),
                                "total",
                                batch.total().text(),
                                "sha256",
                                sha))
                .from(ReleasePaymentBatchPolicy.FORM, released.taskKey()));
        totals.report(batch.week());
        rail.accept(batch, file);
        return new Sent(SendVerdict.SENT, overdue);
    }

    private Given<ReleasePaymentBatchAnswer> released(BatchId id) {
        return answers.latest(ReleasePaymentBatchPolicy.FORM, id.value(), ReleasePaymentBatchAnswer.class)
                .filter(given -> given.answer().decision() == Decision.RELEASE)
                .orElseThrow(() -> new IllegalStateException("Nobody released this batch"));
    }

    private static boolean takenOutSince(Batch batch, OffsetDateTime released) {
        return batch.contentsChangedAt() != null && !batch.contentsChangedAt().isBefore(released);
    }

    private static List<Long> rateIds(List<Payout> ready) {
        return ready.stream()
                .map(Payout::conversion)
                .filter(Objects::nonNull)
                .map(conversion -> conversion.rate().id())
                .toList();
    }

    /** Empty when there is nothing to send, or a payee, a standing, a list, a rate or the tax is not what it was at release. */
    private Optional<List<Due>> unchanged(List<Payout> ready, LocalDate today) {
        rates.lock(rateIds(ready));
        var inForce = rates.inForce(today);
        var findings = payees.screened(ready.stream().map(Payout::creatorId).toList());
        var dues = new ArrayList<Due>();
        for (var payout : ready) {
            if (!(findings.get(payout.creatorId()) instanceof Finding.Payable payable)
                    || !Objects.equals(payees.print(payable.payee()), payout.payeePrint())
                    || !Objects.equals(
                            Transfer.of(payable.payee().payout(), payout.net(), inForce)
                                    .conversion(),
                            payout.conversion())) {
                return Optional.empty();
            }
            dues.add(new Due(payout, payable.payee()));
        }
        return dues.isEmpty() || !withholding.stale(dues, today).isEmpty() ? Optional.empty() : Optional.of(dues);
    }

    /** @param reportOverdueAt when the report is missed; null when nothing was sent */
    record Sent(SendVerdict verdict, @Nullable OffsetDateTime reportOverdueAt) {}
}
