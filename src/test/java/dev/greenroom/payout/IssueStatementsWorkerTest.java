package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.payout.IssueStatementsWorker.Input;
import dev.greenroom.statement.Statement.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IssueStatementsWorkerTest extends PeriodStage {
    @Autowired
    IssueStatementsWorker worker;

    @Test
    void a_month_lists_each_payment_and_running_it_twice_issues_nothing_new() throws Exception {
        var creator = creator("20000.00");
        var month = paid(creator);
        var payout = payoutOf(creator);

        issue(run(month));
        var issued = published(creator, Kind.MONTHLY);
        issue(run(month));

        assertThat(published(creator, Kind.MONTHLY))
                .isEqualTo(issued)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.gross()).isEqualTo(payout.gross());
                    assertThat(one.net()).isEqualTo(payout.net());
                    assertThat(one.withheld()).isEqualTo(payout.withheld());
                });
        assertThat(text(issued.getFirst()))
                .contains("月度预扣明细", "20,000.00", payout.taxDate().toString(), "GR-" + week);
    }

    @Test
    void what_came_back_after_the_month_was_issued_leaves_it_and_touches_nobody_else() {
        var creator = creator("20000.00");
        var other = creator("500.00");
        var month = paid(creator, other);
        issue(run(month));
        assertThat(published(creator, Kind.MONTHLY)).hasSize(1);
        var before = published(other, Kind.MONTHLY).getFirst();

        jdbc.update(
                "update payout set status = 'RETURNED' where id = ?",
                payoutOf(creator).id().value());
        issue(run(month));

        assertThat(published(other, Kind.MONTHLY)).containsExactly(before);
        assertThat(published(creator, Kind.MONTHLY)).isEmpty();
    }

    @Test
    void december_has_the_year_too() throws Exception {
        var creator = creator("20000.00");
        var month = paid(creator);
        paidOn(creator, month.withMonth(12).atDay(3));

        issue(run(month.withMonth(12)));

        assertThat(published(creator, Kind.YEARLY)).singleElement().satisfies(one -> assertThat(one.gross())
                .isEqualTo(payoutOf(creator).gross()));
        assertThat(text(published(creator, Kind.YEARLY).getFirst()))
                .contains("年度收入与税款汇总", month.withMonth(12).toString());
    }

    private void issue(String run) {
        desk.plan(run).forEach(chunk -> {
            worker.issueStatements(new Input(run, chunk));
            worker.issueStatements(new Input(run, chunk));
        });
    }
}
