package dev.greenroom.payout;

import dev.greenroom.alert.HitDesk;
import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.exchange.RatesInForce;
import dev.greenroom.payout.Payees.Finding;
import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.payout.PayoutHolds.Hold;
import dev.greenroom.payout.Withholding.Due;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Sighting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a batch again before a person is asked to release it. */
@Component
@Transactional
class BatchScreening {
    private final Batches batches;
    private final Payouts payouts;
    private final Payees payees;
    private final PaymentPapers papers;
    private final PayoutHolds holds;
    private final Withholding withholding;
    private final NothingToTransfer nothing;
    private final PayoutBooks books;
    private final ExchangeRates rates;
    private final HitDesk alerts;
    private final RunTotals totals;
    private final AuditTrail audit;
    private final Clock clock;

    BatchScreening(
            Batches batches,
            Payouts payouts,
            Payees payees,
            PaymentPapers papers,
            PayoutHolds holds,
            Withholding withholding,
            NothingToTransfer nothing,
            PayoutBooks books,
            ExchangeRates rates,
            HitDesk alerts,
            RunTotals totals,
            AuditTrail audit,
            Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.payees = payees;
        this.papers = papers;
        this.holds = holds;
        this.withholding = withholding;
        this.nothing = nothing;
        this.books = books;
        this.rates = rates;
        this.alerts = alerts;
        this.totals = totals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holds who cannot be paid, recomputes what a payment of today would not get, and puts the batch up for release. */
    BatchVerdict screen(BatchId id) {
        var batch = batches.lock(id);
        if (batch.isSent()) {
            return BatchVerdict.READY;
        }
        var today = LocalDate.now(clock.withZone(BonusWeek.ZONE));
        var inForce = rates.inForce(today);
        var ready = payouts.lockInBatch(id, PayoutStatus.READY);
        var findings = payees.screened(ready.stream().map(Payout::creatorId).toList());
        var stopped = new ArrayList<Hold>();
        var payable = new ArrayList<Due>();
        var hits = new LinkedHashMap<Party, Map<Sighting, Hit>>();
        boolean listsLoaded = true;
        int likely = 0;
        for (var payout : ready) {
            switch (judge(batch, payout, findings.get(payout.creatorId()), inForce)) {
                case Finding.Stopped stop -> {
                    stopped.add(new Hold(
                            payout, stop.reason(), List.copyOf(stop.hits().values())));
                    if (stop.party() != null) {
                        hits.put(stop.party(), stop.hits());
                    }
                }
                case Finding.Payable pay -> {
                    payable.add(new Due(payout, pay.payee()));
                    listsLoaded &= pay.listsLoaded();
                    if (!pay.hits().isEmpty()) {
                        likely++;
                        hits.put(pay.payee().party(), pay.hits());
                    }
                }
            }
        }
        var missing = papers.missing(payable);
        payable.removeIf(due -> {
            var reason = missing.get(due.payout().id());
            return reason != null && stopped.add(new Hold(due.payout(), reason));
        });
        holds.hold(stopped);
        alerts.raise(hits, "Before the payment of batch " + id);
        var transferable = transferable(recomputed(payable, inForce));
        var unsendable = unsendable(batch, transferable, inForce);
        holds.hold(unsendable);
        var held = unsendable.stream().map(hold -> hold.payout().id()).toList();
        transferable.removeIf(due -> held.contains(due.payout().id()));
        var sendable = withholding.convert(transferable, inForce);
        remember(sendable);
        batches.inRelease(id, listsLoaded, likely);
        batches.recount(id);
        audit.record(new Act(
                Act.SYSTEM,
                "BATCH_SCREENED",
                "batch",
                id.value(),
                null,
                Map.of(
                        "payable",
                        String.valueOf(sendable.size()),
                        "held",
                        String.valueOf(stopped.size() + unsendable.size()))));
        totals.report(batch.week());
        return sendable.isEmpty() ? BatchVerdict.EMPTY : BatchVerdict.READY;
    }

    private static Finding judge(Batch batch, Payout payout, @Nullable Finding finding, RatesInForce rates) {
        if (finding == null) {
            return new Finding.Stopped(HoldReason.unknownPayee());
        }
        if (!(finding instanceof Finding.Payable payable)) {
            return finding;
        }
        var why = whyNotSendable(batch, payout, payable.payee().payout(), rates);
        return why == null ? finding : new Finding.Stopped(why);
    }

    /** Null when this payout can go with this batch. */
    private static @Nullable HoldReason whyNotSendable(
            Batch batch, Payout payout, PayoutMethod method, RatesInForce rates) {
        var transfer = Transfer.of(method, payout.net(), rates);
        if (transfer instanceof Transfer.NoRate none) {
            return HoldReason.noRate(none.currency());
        }
        if (Rail.of(method, transfer.currency()) != batch.rail()
                || !transfer.currency().equals(batch.currency())) {
            return HoldReason.otherRail();
        }
        var conversion = transfer.conversion();
        return conversion != null && conversion.amount().isZero() ? HoldReason.tooSmall(transfer.currency()) : null;
    }

    /** Asked again after the tax is computed anew: what is left may be less than the smallest amount of its currency. */
    private static List<Hold> unsendable(Batch batch, List<Due> dues, RatesInForce rates) {
        var holds = new ArrayList<Hold>();
        for (var due : dues) {
            var why = whyNotSendable(batch, due.payout(), due.payee().payout(), rates);
            if (why != null) {
                holds.add(new Hold(due.payout(), why));
            }
        }
        return holds;
    }

    private List<Due> recomputed(List<Due> payable, RatesInForce rates) {
        var outdated = withholding.stale(payable, rates.date());
        var stale = payable.stream()
                .filter(due -> outdated.contains(due.payout().id()))
                .toList();
        var current = new ArrayList<>(payable);
        current.removeIf(due -> outdated.contains(due.payout().id()));
        var anew = withholding.recompute(stale, rates);
        for (int i = 0; i < stale.size(); i++) {
            current.add(new Due(anew.get(i), stale.get(i).payee()));
        }
        return current;
    }

    /** In another month the tax may take all of a payout. */
    private List<Due> transferable(List<Due> recomputed) {
        nothing.settle(recomputed.stream().map(Due::payout).toList());
        return recomputed.stream()
                .filter(due -> !NothingToTransfer.isIn(due.payout()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void remember(List<Due> payable) {
        var changes = new ArrayList<Change>();
        for (var due : payable) {
            var print = payees.print(due.payee());
            if (!print.equals(due.payout().payeePrint())) {
                changes.add(new Change(due.payout(), due.payout().screened(print)));
            }
        }
        books.apply(changes);
    }
}
