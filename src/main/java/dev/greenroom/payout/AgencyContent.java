package dev.greenroom.payout;

import dev.greenroom.money.Money;
import dev.greenroom.network.Memberships.Member;
import dev.greenroom.payout.Paid.Payment;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.statement.PeriodStatement;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.StatementContent;
import dev.greenroom.statement.StatementContent.Column;
import dev.greenroom.statement.StatementContent.Fact;
import dev.greenroom.statement.StatementContent.Section;
import dev.greenroom.statement.StatementContent.Total;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out an agency's month: its creators who were paid, and the share that each agreed with it. Amounts only of those who
 * agreed that earnings are shared; never a name but the stage name. Pure.
 */
final class AgencyContent {
    private static final String EARNINGS = "EARNINGS";
    private static final String LANGUAGE = "zh";

    private AgencyContent() {}

    /** One creator of the agency who was paid in the month. */
    record Paying(String creatorId, String stageName, Member member, List<Payment> payments) {
        boolean isShared() {
            return member.dataShared().contains(EARNINGS);
        }

        Money gross() {
            return PeriodContent.sum(payments, Payment::gross);
        }

        Money share() {
            return Money.halfUp(gross().amount().multiply(member.split()), Money.CNY);
        }
    }

    static PeriodStatement month(AgencyId agency, String name, YearMonth month, List<Paying> members) {
        var rows = new ArrayList<List<String>>();
        var gross = Money.zero(Money.CNY);
        var share = Money.zero(Money.CNY);
        for (var one : members) {
            rows.add(row(one));
            if (one.isShared()) {
                gross = gross.plus(one.gross());
                share = share.plus(one.share());
            }
        }
        var content = new StatementContent(
                "agencyTitle",
                LANGUAGE,
                month.toString(),
                month.atEndOfMonth(),
                List.of(
                        new Fact("agency", name),
                        new Fact("agencyId", agency.value()),
                        new Fact("period", month.toString()),
                        new Fact("members", Integer.toString(members.size())),
                        new Fact("currency", Money.CNY)),
                List.of(new Section(
                        List.of(
                                Column.text("member", 6),
                                Column.text("creatorId", 8),
                                Column.amount("weeks", 3),
                                Column.amount("split", 3),
                                Column.amount("grossColumn", 5),
                                Column.amount("share", 5)),
                        rows,
                        List.of("sum", "", "", "", gross.text(), share.text()))),
                new Total("shareTotal", share),
                "agencyNote");
        return new PeriodStatement(
                Statement.Kind.AGENCY, month.toString(), null, agency, content, share, Money.zero(Money.CNY), share);
    }

    private static List<String> row(Paying one) {
        long weeks = one.payments().stream().map(Payment::week).distinct().count();
        return List.of(
                one.stageName(),
                one.creatorId(),
                Long.toString(weeks),
                one.member().split().movePointRight(2).stripTrailingZeros().toPlainString(),
                one.isShared() ? one.gross().text() : "–",
                one.isShared() ? one.share().text() : "–");
    }
}
