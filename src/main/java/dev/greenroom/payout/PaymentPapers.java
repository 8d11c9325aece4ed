package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.exchange.ExchangeRate;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.money.Money;
import dev.greenroom.payout.Withholding.Due;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.PayoutId;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private final ExchangeRates rates;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean invoiceFirst;
    private final Money remittanceLine;
    private final BigDecimal remittanceDollars;

    PaymentPapers(
            Payouts payouts,
            NamedParameterJdbcTemplate jdbc,
            ExchangeRates rates,
            AuditTrail audit,
            Clock clock,
            @Value("${greenroom.payout.invoice-first:true}") boolean invoiceFirst,
            @Value("${greenroom.payout.remittance-line:340000.00}") BigDecimal remittanceLine,
            @Value("${greenroom.payout.remittance-dollars:50000}") BigDecimal remittanceDollars) {
        this.payouts = payouts;
        this.jdbc = jdbc;
        this.rates = rates;
        this.audit = audit;
        this.clock = clock;
        this.invoiceFirst = invoiceFirst;
        this.remittanceLine = Money.cny(remittanceLine);
        this.remittanceDollars = remittanceDollars;
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
        var line = remittanceLine();
        var needed = new HashMap<PayoutId, Kind>();
        for (var due : dues) {
            var kind = needed(due, line.amount());
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
                missing.put(due.payout().id(), reason(kind, line));
            }
        }
        return missing;
    }

    /** Above it a single payment abroad needs its filing; with the words that say how it came about. */
    private record Line(Money amount, String words) {}

    /** At the dollar's rate of today where there is one. */
    private Line remittanceLine() {
        return rates.inForce(LocalDate.now(clock.withZone(BonusWeek.ZONE)))
                .of("USD")
                .map(this::remittanceLine)
                .orElseGet(() -> new Line(remittanceLine, ""));
    }

    private Line remittanceLine(ExchangeRate dollar) {
        var exact = remittanceDollars.multiply(dollar.rate()).divide(BigDecimal.valueOf(dollar.unit()));
        var line = Money.halfUp(exact, Money.CNY);
        return new Line(line, ", " + line + " at " + dollar.words() + ",");
    }

    private @Nullable Kind needed(Due due, Money line) {
        return switch (due.payee().residence()) {
            case "BUSINESS" -> invoiceFirst ? Kind.INVOICE : null;
            case "NON_RESIDENT" -> due.payout().gross().compareTo(line) > 0 ? Kind.REMITTANCE_FILING : null;
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

    private HoldReason reason(Kind kind, Line line) {
        return switch (kind) {
            case INVOICE ->
                new HoldReason(
                        "INVOICE_MISSING",
                        "A business invoices before it is paid: record the invoice number, then issue the payout again",
                        "FINANCE");
            case REMITTANCE_FILING ->
                new HoldReason(
                        "REMITTANCE_FILING_MISSING",
                        "A payment abroad above USD "
                                + new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                        .format(remittanceDollars)
                                + line.words()
                                + " needs its tax filing first: record its number, then issue the payout again",
                        "FINANCE");
        };
    }
}
