package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.payout.BankReport.Item;
import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.payout.ReportPolicy.Effect;
import dev.greenroom.statement.StatementDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports the bank's reports: each file once, all of it in one transaction. */
@Component
@Transactional
public class BankReports {
    private final ReportLog log;
    private final Payouts payouts;
    private final Batches batches;
    private final PayoutBooks books;
    private final PayoutExceptions exceptions;
    private final StatementDesk statements;
    private final RunTotals totals;
    private final Outbox outbox;
    private final AuditTrail audit;

    BankReports(
            ReportLog log,
            Payouts payouts,
            Batches batches,
            PayoutBooks books,
            PayoutExceptions exceptions,
            StatementDesk statements,
            RunTotals totals,
            Outbox outbox,
            AuditTrail audit) {
        this.log = log;
        this.payouts = payouts;
        this.batches = batches;
        this.books = books;
        this.exceptions = exceptions;
        this.statements = statements;
        this.totals = totals;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * The same file twice changes nothing and gives the same answer.
     *
     * @param xml pain.002 or camt.054, any version
     * @throws dev.greenroom.problem.Rejected when it is neither
     */
    public Imported receive(byte[] xml, String actor) {
        var report = BankReportReader.read(xml);
        var sha = Sha256.of(xml);
        if (!log.begin(sha, report, actor)) {
            return log.answer(sha);
        }
        var items = new ArrayList<>(report.items());
        report.groups().forEach(group -> items.addAll(ofGroup(group)));
        var known = payouts
                .lockByEndToEndId(items.stream().map(BankReports::key).toList())
                .stream()
                .collect(Collectors.toMap(Payout::endToEndId, Function.identity(), (one, same) -> one, HashMap::new));
        var changed = new ArrayList<Change>();
        var unmatched = new ArrayList<Unmatched>();
        int matched = 0;
        for (var item : items) {
            var payout = known.get(key(item));
            var effect = payout == null ? new Effect.Unmatched("UNKNOWN_REFERENCE") : judge(payout, item);
            switch (effect) {
                case Effect.Nothing nothing -> matched++;
                case Effect.Unmatched no -> unmatched.add(Unmatched.of(item, no.reason()));
                case Effect.Move move -> {
                    matched++;
                    change(Objects.requireNonNull(payout), move.to(), item.reasonCode(), known, changed);
                }
                case Effect.Doubt doubt -> {
                    unmatched.add(Unmatched.of(item, doubt.reason()));
                    change(Objects.requireNonNull(payout), PayoutStatus.UNKNOWN, doubt.reason(), known, changed);
                }
            }
        }
        report.groups().stream()
                .filter(group -> batches.byMsgId(group.msgId()).isEmpty())
                .forEach(group -> unmatched.add(new Unmatched(cut(group.msgId()), "UNKNOWN_FILE")));
        effective(changed, known, sha);
        log.end(sha, matched, unmatched);
        audit.record(new Act(
                actor,
                "BANK_REPORT_RECEIVED",
                "report",
                sha.substring(0, 40),
                null,
                Map.of("matched", String.valueOf(matched), "unmatched", String.valueOf(unmatched.size()))));
        changed.stream().map(change -> change.after().week()).distinct().forEach(totals::report);
        return log.answer(sha);
    }

    private static Effect judge(Payout payout, Item item) {
        var ordered = payout.transferred();
        boolean agrees = item.amount() == null
                || item.amount().compareTo(ordered.amount()) == 0
                        && (item.currency() == null || item.currency().equals(ordered.currency()));
        return ReportPolicy.judge(payout.status(), item.word(), agrees);
    }

    private List<Item> ofGroup(BankReport.Group group) {
        return batches.byMsgId(group.msgId()).filter(Batch::isSent).stream()
                .flatMap(batch -> payouts.lockInBatch(batch.id()).stream())
                .map(payout -> new Item(payout.endToEndId(), group.word(), group.reasonCode(), null, null))
                .toList();
    }

    /** One report may speak twice about a payout: the second word meets the state that the first one left. */
    private void change(
            Payout payout, PayoutStatus to, @Nullable String code, Map<String, Payout> known, List<Change> changed) {
        var reason = to == PayoutStatus.SETTLED ? null : code;
        var after = payout.moved(to, reason, to == PayoutStatus.SETTLED ? null : ReasonWords.of(code));
        known.put(payout.endToEndId(), after);
        changed.add(new Change(payout, after));
    }

    private void effective(List<Change> changed, Map<String, Payout> known, String sha) {
        apply(changed);
        var last = changed.stream()
                .map(change -> known.getOrDefault(change.after().endToEndId(), change.after()))
                .distinct()
                .toList();
        var settled = last.stream()
                .filter(payout -> payout.status() == PayoutStatus.SETTLED)
                .toList();
        exceptions.settle(settled);
        statements.publish(settled.stream().map(Payout::id).toList());
        exceptions.raise(last.stream()
                .filter(payout -> payout.status() != PayoutStatus.SETTLED)
                .toList());
        last.stream()
                .map(Payout::batchId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(batch -> outbox.publish(OutboundMessage.awaited(
                        "bank-report-received", batch.value(), "bank-report-received:" + sha + ":" + batch, Map.of())));
        last.stream()
                .map(Payout::week)
                .distinct()
                .forEach(week -> outbox.publish(OutboundMessage.awaited(
                        "payout-resolved", week.toString(), "payout-resolved:" + sha + ":" + week, Map.of())));
    }

    /** Set-based, but for the rare second word about the same payout. */
    private void apply(List<Change> changed) {
        var seen = new HashSet<String>();
        var parts = changed.stream()
                .collect(Collectors.partitioningBy(
                        change -> seen.add(change.after().endToEndId())));
        books.apply(parts.getOrDefault(true, List.of()));
        parts.getOrDefault(false, List.of()).forEach(change -> books.apply(List.of(change)));
    }

    private static String key(Item item) {
        return Payout.endToEndId(item.endToEndId());
    }

    private static String cut(String text) {
        return text.length() <= 35 ? text : text.substring(0, 35);
    }

    /** @param type {@code pain.002} or {@code camt.054} */
    public record Imported(String type, int matched, int unmatched, List<Unmatched> unmatchedItems) {}

    /** @param reason UNKNOWN_REFERENCE, UNKNOWN_FILE, NEVER_SENT, WRITTEN_OFF, CONTRADICTS, AMOUNT_DIFFERS or UNCLEAR */
    public record Unmatched(String endToEndId, String reason) {
        static Unmatched of(Item item, String reason) {
            return new Unmatched(cut(item.endToEndId()), reason);
        }
    }
}
