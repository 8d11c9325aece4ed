package dev.greenroom.payout;

import dev.greenroom.creator.Payee;
import dev.greenroom.money.Money;
import dev.greenroom.payout.Paid.Payment;
import dev.greenroom.statement.PeriodStatement;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.StatementContent;
import dev.greenroom.statement.StatementContent.Column;
import dev.greenroom.statement.StatementContent.Fact;
import dev.greenroom.statement.StatementContent.Section;
import dev.greenroom.statement.StatementContent.Total;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays out a creator's month and year. Pure. */
final class PeriodContent {
    private PeriodContent() {}

    /** Each payment of the month, and what was withheld from it. */
    static PeriodStatement month(Payee payee, YearMonth month, List<Payment> payments) {
        var rows = payments.stream()
                .map(one -> row(List.of(one.date().toString(), one.statement()), List.of(one)))
                .toList();
        var columns = columns(List.of(Column.text("paymentDate", 4), Column.text("number", 7)));
        return statement(
                Statement.Kind.MONTHLY,
                "monthlyTitle",
                payee,
                month.toString(),
                month.atEndOfMonth(),
                columns,
                rows,
                payments);
    }

    /** Each month with a payment. */
    static PeriodStatement year(Payee payee, int year, List<Payment> payments) {
        var months = new TreeMap<YearMonth, List<Payment>>();
        payments.forEach(one -> months.computeIfAbsent(YearMonth.from(one.date()), none -> new ArrayList<>())
                .add(one));
        var rows = new ArrayList<List<String>>();
        months.forEach((month, paid) -> rows.add(row(List.of(month.toString(), Integer.toString(paid.size())), paid)));
        var columns = columns(List.of(Column.text("month", 4), Column.text("payments", 4)));
        return statement(
                Statement.Kind.YEARLY,
                "yearlyTitle",
                payee,
                Integer.toString(year),
                LocalDate.of(year, 12, 31),
                columns,
                rows,
                payments);
    }

    private static List<Column> columns(List<Column> first) {
        return Stream.concat(
                        first.stream(),
                        Stream.of("grossColumn", "vat", "surcharges", "incomeTax", "netColumn")
                                .map(label -> Column.amount(label, 5)))
                .toList();
    }

    private static List<String> row(List<String> first, List<Payment> payments) {
        return Stream.concat(
                        first.stream(),
                        Stream.<Function<Payment, Money>>of(
                                        Payment::gross,
                                        Payment::vat,
                                        Payment::surcharges,
                                        Payment::incomeTax,
                                        Payment::net)
                                .map(part -> sum(payments, part).text()))
                .toList();
    }

    private static PeriodStatement statement(
            Statement.Kind kind,
            String title,
            Payee payee,
            String period,
            LocalDate lastDay,
            List<Column> columns,
            List<List<String>> rows,
            List<Payment> payments) {
        var gross = sum(payments, Payment::gross);
        var net = sum(payments, Payment::net);
        var content = new StatementContent(
                title,
                payee.locale(),
                period,
                lastDay,
                List.of(
                        new Fact("creator", payee.legalName()),
                        new Fact("creatorId", payee.creatorId().value()),
                        new Fact("period", period),
                        new Fact("payments", Integer.toString(payments.size())),
                        new Fact("currency", net.currency())),
                List.of(new Section(columns, rows, row(List.of("sum", ""), payments))),
                new Total("net", net),
                "periodNote");
        return new PeriodStatement(kind, period, payee.creatorId(), null, content, gross, gross.minus(net), net);
    }

    static Money sum(List<Payment> payments, Function<Payment, Money> part) {
        return payments.stream().map(part).reduce(Money.zero(Money.CNY), Money::plus);
    }
}
