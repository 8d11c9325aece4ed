package dev.greenroom.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.PayoutId;
import dev.greenroom.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class StatementDeskTest extends DatabaseTest {
    @Autowired
    StatementDesk desk;

    @Autowired
    Statements statements;

    @Autowired
    StatementShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final PayoutId payout = PayoutId.next();

    @Test
    void a_second_draft_keeps_its_number_and_takes_the_new_figures() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var first = statement(payout);

        draft(StatementFixtures.figures(payout, "zh", "李小梅", "20000.00"));

        assertThat(statement(payout).number()).isEqualTo(first.number());
        assertThat(first.number()).matches("GR-2026-W47-\\d{6}");
        assertThat(statement(payout).gross().text()).isEqualTo("20000.00");
    }

    @Test
    void numbers_are_never_given_twice() {
        var other = PayoutId.next();

        draft(
                StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"),
                StatementFixtures.figures(other, "zh", "王芳", "10000.00"));

        assertThat(statement(payout).number()).isNotEqualTo(statement(other).number());
    }

    @Test
    void the_stored_figures_are_sealed_and_give_the_same_pdf_each_time() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var number = statement(payout).number();

        assertThat(shelf.pdf(number)).isEqualTo(shelf.pdf(number)).startsWith('%', 'P', 'D', 'F');
        assertThat(jdbc.queryForObject("select figures from statement where number = ?", String.class, number))
                .doesNotContain("李小梅");
    }

    @Test
    void a_published_statement_is_not_redrawn_and_a_replaced_one_not_published() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        transaction.executeWithoutResult(status -> desk.publish(List.of(payout)));
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "20000.00"));
        assertThat(statement(payout).status()).isEqualTo(Statement.Status.PUBLISHED);
        assertThat(statement(payout).gross().text()).isEqualTo("10000.00");

        transaction.executeWithoutResult(status -> desk.withdraw(List.of(payout)));
        transaction.executeWithoutResult(status -> desk.publish(List.of(payout)));

        assertThat(statement(payout).status()).isEqualTo(Statement.Status.REPLACED);
    }

    @Test
    void filters_narrow_the_list() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var one = statement(payout);

        assertThat(list(new Statements.Filter(
                        one.week(), one.creatorId(), Statement.Kind.WEEKLY, Statement.Status.DRAFT)))
                .contains(one.number());
        assertThat(list(new Statements.Filter(one.week(), null, Statement.Kind.YEARLY, null)))
                .isEmpty();
    }

    private List<String> list(Statements.Filter filter) {
        return statements.list(filter, 0, 200).items().stream()
                .map(Statement::number)
                .toList();
    }

    private void draft(StatementFigures... figures) {
        transaction.executeWithoutResult(status -> desk.draft(List.of(figures)));
    }

    private Statement statement(PayoutId id) {
        return statements.ofPayouts(List.of(id)).values().stream().findFirst().orElseThrow();
    }
}
