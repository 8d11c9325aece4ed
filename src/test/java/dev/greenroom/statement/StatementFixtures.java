package dev.greenroom.statement;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

final class StatementFixtures {
    private StatementFixtures() {}

    static StatementFigures figures(String locale, String name) {
        return figures(new PayoutId("pay_01k00000000000000001"), locale, name, "10000.00");
    }

    static StatementFigures figures(PayoutId payout, String locale, String name, String gross) {
        var withheld = Money.cny("90.00");
        return new StatementFigures(
                payout,
                new CreatorId("cre_01k00000000000000001"),
                BonusWeek.parse("2026-W47"),
                name,
                locale,
                LocalDate.of(2026, 11, 24),
                List.of(
                        new StatementFigures.Line("SALES_BONUS", "net sales 212,000.00", "8000.00"),
                        new StatementFigures.Line("VIEW_BONUS", "400,000 video views", "2000.00")),
                List.of(
                        new StatementFigures.Line("Income of the year", "CN-IIT-B 2025-10", "10000.00"),
                        new StatementFigures.Line("Expenses, 20 % of it", "CN-IIT-B 2025-10", "2000.00"),
                        new StatementFigures.Line(
                                "Deduction of 5000 for each of 1 months", "CN-IIT-B 2025-10", "5000.00"),
                        new StatementFigures.Line("Tax of the year at 3 % less 0", "CN-IIT-B 2025-10", "90.00")),
                Money.cny(gross),
                withheld,
                Money.cny(gross).minus(withheld),
                payout.value(),
                null);
    }

    /** A week in which the month has grown over the VAT line: the longest calculation that a resident meets. */
    static StatementFigures realWeek(PayoutId payout, String locale, String name) {
        var withheld = Money.cny("5346.54");
        var gross = Money.cny("60000.00");
        return new StatementFigures(
                payout,
                new CreatorId("cre_01k9zq4m7x2v8r5t3w6y"),
                BonusWeek.parse("2026-W47"),
                name,
                locale,
                LocalDate.of(2026, 11, 24),
                List.of(
                        line("SALES_BONUS", "net sales 1,140,000.00", "57000.00"),
                        line("VIEW_BONUS", "1,048,600 video views", "3000.00")),
                List.of(
                        line("Sales of the month net of VAT", "VAT_AGENCY_FILING 2025-16", "178217.82"),
                        line("VAT on all sales of the month", "VAT_AGENCY_FILING 2025-16", "1782.18"),
                        line(
                                "VAT of this payment, after what was withheld before",
                                "VAT_AGENCY_FILING 2025-16",
                                "594.06"),
                        line("Gross of the year", "CUMULATIVE_WITHHOLDING 2025-16", "180000.00"),
                        line("VAT of the year", "INCOME_NET_OF_VAT 2019", "1782.18"),
                        line("Income of the year", "CUMULATIVE_WITHHOLDING 2025-16", "178217.82"),
                        line("Expenses, 20 % of it", "CUMULATIVE_WITHHOLDING 2025-16", "35643.564"),
                        line("Deduction of 5000 for each of 1 months", "CUMULATIVE_WITHHOLDING 2025-16", "5000.00"),
                        line("Taxable income of the year", "CUMULATIVE_WITHHOLDING 2025-16", "137574.256"),
                        line("Tax of the year at 10 % less 2520", "COMPREHENSIVE_INCOME 2019", "11237.4256"),
                        line("Withheld before", "CUMULATIVE_WITHHOLDING 2025-16", "6484.95"),
                        line("Income tax of this payment", "CUMULATIVE_WITHHOLDING 2025-16", "4752.48")),
                gross,
                withheld,
                gross.minus(withheld),
                payout.value(),
                null);
    }

    /** A week of so many equal lines. */
    static StatementFigures figures(String locale, String name, int lines) {
        var one = figures(locale, name);
        return new StatementFigures(
                one.payoutId(),
                one.creatorId(),
                one.week(),
                one.creatorName(),
                one.locale(),
                one.paymentDate(),
                IntStream.range(0, lines)
                        .mapToObj(i -> line("line " + i, "", "1.00"))
                        .toList(),
                one.taxSteps(),
                one.gross(),
                one.withheld(),
                one.net(),
                one.payoutReference(),
                null);
    }

    private static StatementFigures.Line line(String text, String detail, String amount) {
        return new StatementFigures.Line(text, detail, amount);
    }

    static StatementContent month(String locale, String name, String gross) {
        var columns = List.of(
                StatementContent.Column.text("paymentDate", 4),
                StatementContent.Column.text("number", 6),
                StatementContent.Column.amount("grossColumn", 4),
                StatementContent.Column.amount("vat", 4),
                StatementContent.Column.amount("surcharges", 4),
                StatementContent.Column.amount("incomeTax", 4),
                StatementContent.Column.amount("netColumn", 4));
        return new StatementContent(
                "monthlyTitle",
                locale,
                "2026-11",
                LocalDate.of(2026, 11, 30),
                List.of(new StatementContent.Fact("creator", name), new StatementContent.Fact("period", "2026-11")),
                List.of(new StatementContent.Section(
                        columns,
                        List.of(List.of("2026-11-24", "GR-2026-W47-000001", gross, "0.00", "0.00", "0.00", gross)),
                        List.of("sum", "", gross, "0.00", "0.00", "0.00", gross))),
                new StatementContent.Total("net", Money.cny(gross)),
                "periodNote");
    }
}
