package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.bonus.BonusRuns.PaidLine;
import dev.greenroom.money.Money;
import dev.greenroom.payout.Payees.Finding;
import dev.greenroom.payout.PayoutHolds.Hold;
import dev.greenroom.payout.Withholding.Due;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From an approved run to payouts in batches: plan, prepare by chunk, build. */
@Component
@Transactional
class PayoutPlan {
    private final Payouts payouts;
    private final Batches batches;
    private final BonusRuns runs;
    private final Payees payees;
    private final Withholding withholding;
    private final PayoutHolds holds;
    private final PayoutBooks books;
    private final RunTotals totals;
    private final NothingToTransfer nothing;
    private final IncomeSplitWatch splits;
    private final AuditTrail audit;
    private final PayoutSettings settings;
    private final Clock clock;

    PayoutPlan(
            Payouts payouts,
            Batches batches,
            BonusRuns runs,
            Payees payees,
            Withholding withholding,
            PayoutHolds holds,
            PayoutBooks books,
            RunTotals totals,
            NothingToTransfer nothing,
            IncomeSplitWatch splits,
            AuditTrail audit,
            PayoutSettings settings,
            Clock clock) {
        this.payouts = payouts;
        this.batches = batches;
        this.runs = runs;
        this.payees = payees;
        this.withholding = withholding;
        this.holds = holds;
        this.books = books;
        this.totals = totals;
        this.nothing = nothing;
        this.splits = splits;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** One payout for each paid creator, in chunks; repeats find them there. */
    List<Integer> plan(BonusWeek week) {
        runs.markPaying(week);
        if (payouts.chunks(week).isEmpty()) {
            runs.useCorrections(week);
            var creators = runs.paidCreators(week);
            var planned = new ArrayList<Payout>();
            for (int i = 0; i < creators.size(); i++) {
                planned.add(Payout.planned(creators.get(i), week, i / settings.chunk() + 1, now()));
            }
            payouts.insert(planned);
            audit.record(Act.bySystem("PAYOUTS_PLANNED", "run", week.toString()));
        }
        totals.report(week);
        return payouts.chunks(week);
    }

    /** Withholds, posts and draws for one chunk, in one transaction; a creator who cannot be paid is HELD. */
    void prepare(BonusWeek week, int chunk) {
        var unprepared = payouts.lockUnprepared(week, chunk);
        if (unprepared.isEmpty()) {
            return;
        }
        var creators = unprepared.stream().map(Payout::creatorId).toList();
        var lines = withholding.lines(week, creators);
        var findings = payees.payable(creators);
        var known = payees.known(lines.values().stream()
                .filter(line -> line.gross().isZero())
                .map(PaidLine::creatorId)
                .toList());
        var dues = new ArrayList<Due>();
        var stopped = new ArrayList<Hold>();
        for (var draft : unprepared) {
            var line = lines.get(draft.creatorId());
            var payout = draft.grossing(line == null ? Money.zero(Money.CNY) : line.gross());
            // Corrections took all of it: nothing goes to the payee, so nothing is held either.
            var unpaid = known.get(draft.creatorId());
            if (unpaid != null) {
                dues.add(new Due(payout, unpaid));
                continue;
            }
            switch (findings.getOrDefault(draft.creatorId(), new Finding.Stopped(HoldReason.unknownPayee()))) {
                case Finding.Payable payable -> dues.add(new Due(payout, payable.payee()));
                case Finding.Stopped reason -> stopped.add(new Hold(payout, reason.reason()));
            }
        }
        withholding.apply(dues, today());
        holds.hold(stopped);
    }

    /** Groups what is READY and has something to transfer by rail and currency, at most the rail's size in one batch. */
    List<BatchId> build(BonusWeek week) {
        var groups = new LinkedHashMap<Group, List<Payout>>();
        var ready = payouts.lockUnbatched(week);
        nothing.settle(ready);
        for (var payout : ready) {
            if (payout.rail() != null && !NothingToTransfer.isIn(payout)) {
                groups.computeIfAbsent(
                                new Group(payout.rail(), payout.transferred().currency()), group -> new ArrayList<>())
                        .add(payout);
            }
        }
        groups.forEach((group, members) -> {
            int number = batches.highestNumber(week, group.rail(), group.currency());
            int size = settings.batch(group.rail());
            for (int from = 0; from < members.size(); from += size) {
                var batch = batches.build(week, group.rail(), group.currency(), ++number, null);
                books.apply(members.subList(from, Math.min(from + size, members.size())).stream()
                        .map(payout -> new PayoutBooks.Change(payout, payout.inBatch(batch)))
                        .toList());
                batches.recount(batch);
                audit.record(Act.bySystem("BATCH_BUILT", "batch", batch.value()));
            }
        });
        totals.report(week);
        splits.look(today());
        return batches.ofRun(week);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BonusWeek.ZONE));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private record Group(Rail rail, String currency) {}
}
