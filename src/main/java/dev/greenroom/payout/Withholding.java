package dev.greenroom.payout;

import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.bonus.BonusRuns.PaidLine;
import dev.greenroom.creator.Payee;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.exchange.RatesInForce;
import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.StatementDesk;
import dev.greenroom.statement.StatementFigures;
import dev.greenroom.tax.TaxCalculation;
import dev.greenroom.tax.TaxDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** From gross to net, for an execution date: tax withheld, books posted, statement drawn as a draft. */
@Component
class Withholding {
    private final TaxDesk tax;
    private final PayoutBooks books;
    private final StatementDesk statements;
    private final BonusRuns runs;
    private final ExchangeRates rates;

    Withholding(TaxDesk tax, PayoutBooks books, StatementDesk statements, BonusRuns runs, ExchangeRates rates) {
        this.tax = tax;
        this.books = books;
        this.statements = statements;
        this.runs = runs;
        this.rates = rates;
    }

    /** Makes them READY with the figures of this date. All of one week. */
    List<Payout> apply(List<Due> dues, LocalDate date) {
        return apply(dues, rates.inForce(date));
    }

    private List<Payout> apply(List<Due> dues, RatesInForce inForce) {
        if (dues.isEmpty()) {
            return List.of();
        }
        var date = inForce.date();
        var calculations =
                tax.withhold(dues.stream().map(due -> payment(due, date)).toList());
        var changes = new ArrayList<Change>();
        var ready = new ArrayList<Due>();
        for (var due : dues) {
            var payout = due.payout();
            var calculation = calculation(calculations, payout.id());
            var method = due.payee().payout();
            var transfer = Transfer.of(method, calculation.net(), inForce);
            var after = payout.ready(calculation, date, Rail.of(method, transfer.currency()), transfer.conversion());
            changes.add(new Change(payout, after));
            ready.add(new Due(after, due.payee()));
        }
        books.apply(changes);
        draw(ready, calculations, date);
        return ready.stream().map(Due::payout).toList();
    }

    /** The same net at these rates, drawn anew where that is another transfer. */
    List<Due> convert(List<Due> dues, RatesInForce inForce) {
        var changes = new ArrayList<Change>();
        var current = new ArrayList<Due>();
        var redrawn = new ArrayList<Due>();
        for (var due : dues) {
            var payout = due.payout();
            var conversion =
                    Transfer.of(due.payee().payout(), payout.net(), inForce).conversion();
            if (Objects.equals(conversion, payout.conversion())) {
                current.add(due);
            } else {
                var after = payout.converted(conversion);
                changes.add(new Change(payout, after));
                redrawn.add(new Due(after, due.payee()));
            }
        }
        if (!redrawn.isEmpty()) {
            books.apply(changes);
            draw(
                    redrawn,
                    tax.calculations(
                            changes.stream().map(change -> change.after().id()).toList()),
                    inForce.date());
            current.addAll(redrawn);
        }
        return current;
    }

    /** Computes anew for the date of these rates: what was withheld before is taken back first. */
    List<Payout> recompute(List<Due> dues, RatesInForce inForce) {
        tax.reverse(dues.stream().map(due -> due.payout().id()).toList());
        return apply(dues, inForce);
    }

    /** Whose figures are not what a payment on this date would get: another month, rule or standing. */
    Set<PayoutId> stale(List<Due> dues, LocalDate date) {
        return tax.stale(dues.stream().map(due -> payment(due, date)).toList());
    }

    /** Puts the true execution date on the drafts and calculations; the figures stay. */
    void redraw(List<Due> dues, LocalDate date) {
        if (!dues.isEmpty()) {
            var payouts = dues.stream().map(due -> due.payout().id()).toList();
            tax.paidOn(date, payouts);
            draw(dues, tax.calculations(payouts), date);
        }
    }

    private void draw(List<Due> dues, Map<PayoutId, TaxCalculation> calculations, LocalDate date) {
        var week = dues.getFirst().payout().week();
        var lines =
                lines(week, dues.stream().map(due -> due.payout().creatorId()).toList());
        statements.draft(dues.stream()
                .map(due -> figures(
                        due,
                        lines.get(due.payout().creatorId()),
                        calculation(calculations, due.payout().id()),
                        date))
                .toList());
    }

    Map<CreatorId, PaidLine> lines(BonusWeek week, List<CreatorId> creators) {
        return runs.lines(week, creators).stream().collect(Collectors.toMap(PaidLine::creatorId, Function.identity()));
    }

    private static TaxCalculation calculation(Map<PayoutId, TaxCalculation> calculations, PayoutId id) {
        var calculation = calculations.get(id);
        if (calculation == null) {
            throw new IllegalStateException("No tax calculation for a payout");
        }
        return calculation;
    }

    private static TaxDesk.Payment payment(Due due, LocalDate date) {
        var payee = due.payee();
        return new TaxDesk.Payment(
                due.payout().id(),
                due.payout().creatorId(),
                due.payout().week(),
                payee.residence(),
                payee.agencyFilingConsent(),
                date,
                due.payout().gross());
    }

    private static StatementFigures figures(
            Due due, @org.jspecify.annotations.Nullable PaidLine line, TaxCalculation calculation, LocalDate date) {
        if (line == null) {
            throw new IllegalStateException("No bonus line for a payout");
        }
        return new StatementFigures(
                due.payout().id(),
                due.payout().creatorId(),
                due.payout().week(),
                due.payee().legalName(),
                due.payee().locale(),
                date,
                line.steps().stream()
                        .map(step -> new StatementFigures.Line(
                                step.rule(), step.detail(), step.amount().text()))
                        .toList(),
                calculation.steps().stream()
                        .map(step -> new StatementFigures.Line(
                                step.text(),
                                step.rule() + " " + step.version(),
                                step.amount().toPlainString()))
                        .toList(),
                calculation.gross(),
                calculation.withheld(),
                calculation.net(),
                due.payout().endToEndId(),
                due.payout().conversion());
    }

    /** A payout and whom it goes to. */
    record Due(Payout payout, Payee payee) {}
}
