package dev.greenroom.payout;

import dev.greenroom.reference.CreatorId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.StatementShelf;
import dev.greenroom.statement.Statements;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;

/** A month with settled payouts. */
abstract class PeriodStage extends PayoutStage {
    @Autowired
    PeriodDesk desk;

    @Autowired
    Statements statements;

    @Autowired
    StatementShelf shelf;

    private static final AtomicInteger YEAR = new AtomicInteger(1900);

    /** Paid and arrived, in a month that no other test uses. */
    YearMonth paid(CreatorId... creators) {
        sent();
        var month = YearMonth.of(YEAR.getAndIncrement(), 5);
        for (var creator : creators) {
            receive(bankSays(ACSC, payoutOf(creator)));
            paidOn(creator, month.atDay(3));
        }
        return month;
    }

    void paidOn(CreatorId creator, LocalDate day) {
        var payout = payoutOf(creator);
        jdbc.update(
                "update payout set tax_date = ? where id = ?", day, payout.id().value());
        jdbc.update(
                "update payment_batch set execution_date = ? where id = (select batch_id from payout where id = ?)",
                day,
                payout.id().value());
    }

    /** A run of this month, whose days may still be to come on the stage's clock. */
    String run(YearMonth month) {
        jdbc.update(
                "insert into period_run (id, of_month, number, opened_at) values (?, ?, 0, current_timestamp)"
                        + " on conflict do nothing",
                month + ".0",
                month.toString());
        var number = jdbc.queryForObject(
                "select max(number) + 1 from period_run where of_month = ?", Integer.class, month.toString());
        jdbc.update(
                "insert into period_run (id, of_month, number, opened_at) values (?, ?, ?, current_timestamp)",
                month + "." + number,
                month.toString(),
                number);
        return month + "." + number;
    }

    List<Statement> published(CreatorId creator, Statement.Kind kind) {
        return statements
                .list(new Statements.Filter(null, null, creator, null, kind, Statement.Status.PUBLISHED), 0, 50)
                .items();
    }

    String text(Statement statement) throws Exception {
        try (var document = Loader.loadPDF(shelf.pdf(statement.number()))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
