package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.money.Money;
import dev.greenroom.payout.Withholding.Due;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.PayoutId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers that must be there before money leaves: a business invoices first; a single payment above USD 50,000 to a non-resident
 * needs its tax filing first. What lacks one is held at release.
 */
@Component
@Transactional
public class PaymentPapers {
    /** Invoice and filing numbers: no free text, so no personal data. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{3,39}");

    private final Payouts payouts;
    private final NamedParameterJdbcTemplate jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean invoiceFirst;
    private final Money remittanceLine;

    PaymentPapers(
            Payouts payouts,
            NamedParameterJdbcTemplate jdbc,
            AuditTrail audit,
            Clock clock,
            @Value("${greenroom.payout.invoice-first:true}") boolean invoiceFirst,
            @Value("${greenroom.payout.remittance-line:340000.00}") BigDecimal remittanceLine) {
        this.payouts = payouts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.invoiceFirst = invoiceFirst;
        this.remittanceLine = Money.cny(remittanceLine);
    }

    public enum Kind {
        INVOICE,
        REMITTANCE_FILING
    }

    public record Paper(Kind kind, String reference, String recordedBy, OffsetDateTime recordedAt) {}

    /**
     * Records a paper for the payout's creator and week.
     *
     * @throws NotFound when there is no such payout
     * @throws Rejected when the reference is none
     * @throws WrongState when another reference is recorded already
     */
    public Paper record(PayoutId id, Kind kind, @Nullable String reference, String actor) {
        var payout = payouts.find(id).orElseThrow(NotFound::new);
        if (reference == null || !REFERENCE.matcher(reference.strip()).matches()) {
            throw Rejected.of(
                    "reference", "WRONG_REFERENCE", "4 to 40 letters, digits, hyphens and slashes are expected");
        }
        // An invoice's code and number in one row are as long as an identity number, so only filings are looked at.
        if (kind == Kind.REMITTANCE_FILING && PersonalNumbers.areIn(reference)) {
            throw Rejected.of(
                    "reference",
                    "PERSONAL_NUMBER",
                    "This looks like the number of a document or an account; a filing number as long as that is written with slashes");
        }
        var added = jdbc.update(
                """
                insert into payment_paper (creator_id, week, kind, reference, recorded_by, recorded_at)
                values (:creator, :week, :kind, :reference, :actor, :now) on conflict do nothing""",
                Map.of(
                        "creator", payout.creatorId().value(),
                        "week", payout.week().toString(),
                        "kind", kind.name(),
                        "reference", reference.strip(),
                        "actor", actor,
                        "now", OffsetDateTime.now(clock)));
        var paper =
                of(id).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        if (!paper.reference().equals(reference.strip())) {
            throw new WrongState("Another reference is recorded for this creator and week already");
        }
        if (added > 0) {
            audit.record(
                    new Act(actor, "PAYMENT_PAPER_RECORDED", "payout", id.value(), null, Map.of("kind", kind.name())));
        }
        return paper;
    }

    /** Those of the payout's creator and week. @throws NotFound when there is no such payout */
    @Transactional(readOnly = true)
    public List<Paper> of(PayoutId id) {
        var payout = payouts.find(id).orElseThrow(NotFound::new);
        return jdbc.query(
                "select * from payment_paper where creator_id = :creator and week = :week order by kind",
                Map.of(
                        "creator",
                        payout.creatorId().value(),
                        "week",
                        payout.week().toString()),
                (row, number) -> new Paper(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class)));
    }

    /** Of these payments of one week, those that lack a paper, and why. */
    Map<PayoutId, HoldReason> missing(Collection<Due> dues) {
        var needed = new HashMap<PayoutId, Kind>();
        for (var due : dues) {
            var kind = needed(due);
            if (kind != null) {
                needed.put(due.payout().id(), kind);
            }
        }
        if (needed.isEmpty()) {
            return Map.of();
        }
        var there = there(dues.stream()
                .map(Due::payout)
                .filter(payout -> needed.containsKey(payout.id()))
                .toList());
        var missing = new HashMap<PayoutId, HoldReason>();
        for (var due : dues) {
            var kind = needed.get(due.payout().id());
            if (kind != null && !there.contains(due.payout().creatorId().value() + kind)) {
                missing.put(due.payout().id(), reason(kind));
            }
        }
        return missing;
    }

    private @Nullable Kind needed(Due due) {
        return switch (due.payee().residence()) {
            case "BUSINESS" -> invoiceFirst ? Kind.INVOICE : null;
            case "NON_RESIDENT" -> due.payout().gross().compareTo(remittanceLine) > 0 ? Kind.REMITTANCE_FILING : null;
            default -> null;
        };
    }

    private Set<String> there(List<Payout> payouts) {
        return new HashSet<>(jdbc.queryForList(
                "select creator_id || kind from payment_paper where week = :week and creator_id in (:creators)",
                Map.of(
                        "week", payouts.getFirst().week().toString(),
                        "creators",
                                payouts.stream()
                                        .map(payout -> payout.creatorId().value())
                                        .toList()),
                String.class));
    }

    private static HoldReason reason(Kind kind) {
        return switch (kind) {
            case INVOICE ->
                new HoldReason(
                        "INVOICE_MISSING",
                        "A business invoices before it is paid: record the invoice number, then issue the payout again",
                        "FINANCE");
            case REMITTANCE_FILING ->
                new HoldReason(
                        "REMITTANCE_FILING_MISSING",
                        "A payment abroad above USD 50,000 needs its tax filing first: record its number, then issue the payout again",
                        "FINANCE");
        };
    }
}
