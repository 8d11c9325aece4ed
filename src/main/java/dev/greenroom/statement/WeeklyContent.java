package dev.greenroom.statement;

import dev.greenroom.exchange.Conversion;
import dev.greenroom.money.Money;
import dev.greenroom.statement.StatementContent.Column;
import dev.greenroom.statement.StatementContent.Fact;
import dev.greenroom.statement.StatementContent.Section;
import dev.greenroom.statement.StatementContent.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out the figures of a week. */
final class WeeklyContent {
    private WeeklyContent() {}

    static StatementContent of(StatementFigures figures) {
        var week = figures.week();
        return new StatementContent(
                "title",
                figures.locale(),
                week.toString(),
                figures.paymentDate(),
                List.of(
                        new Fact("creator", figures.creatorName()),
                        new Fact("creatorId", figures.creatorId().value()),
                        new Fact("week", week + "  (" + week.monday() + " – " + week.sunday() + ")"),
                        new Fact("paymentDate", figures.paymentDate().toString()),
                        new Fact("payoutReference", figures.payoutReference()),
                        new Fact("currency", figures.net().currency())),
                List.of(
                        lines("bonus", figures.bonusLines(), "gross", figures.gross()),
                        lines("withholding", figures.taxSteps(), "withheld", figures.withheld())),
                new Total("net", figures.net()),
                "note",
                transfer(figures.conversion()));
    }

    /** In another currency: amount, rate with source and day, and where the rounding goes. */
    private static List<Section> transfer(@Nullable Conversion conversion) {
        if (conversion == null) {
            return List.of();
        }
        var residue = conversion.residue();
        var rounded = "Rounded half up to " + conversion.step();
        var rest = residue.isZero()
                ? ": nothing is left over"
                : residue.isNegative()
                        ? ": the platform adds the difference"
                        : ": the difference stays with the platform";
        var amount = conversion.amount().written() + " " + conversion.currency();
        return List.of(new Section(
                List.of(Column.text("transfer", 5), Column.text("detail", 4), Column.amount("amount", 2)),
                List.of(
                        List.of("Transferred", conversion.rate().words(), amount),
                        List.of(
                                rounded + rest,
                                "Exchange rounding",
                                abs(residue).toString())),
                List.of()));
    }

    private static Money abs(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    private static Section lines(String heading, List<StatementFigures.Line> lines, String label, Money sum) {
        return new Section(
                List.of(Column.text(heading, 5), Column.text("detail", 4), Column.amount("amount", 2)),
                lines.stream()
                        .map(line -> List.of(line.text(), line.detail(), line.amount()))
                        .toList(),
                List.of(label, "", sum.text()));
    }
}
