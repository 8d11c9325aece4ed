package dev.greenroom.ledger;

import static dev.greenroom.ledger.LedgerAccount.BONUS_EXPENSE;
import static dev.greenroom.ledger.LedgerAccount.CREATOR_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.ledger.Ledger.Leg;
import dev.greenroom.ledger.Ledger.Posting;
import dev.greenroom.money.Money;
import dev.greenroom.problem.NotFound;
import dev.greenroom.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerTest extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String key = "test:" + UUID.randomUUID();

    @Test
    void aPostingIsWrittenOnceByItsKey() {
        post(accrual("100.00"));
        post(accrual("100.00"));
        assertThat(balanceOf(key)).isEqualByComparingTo("100.00");
        assertBalanced();
    }

    @Test
    void theSameKeyTwiceInOneCallIsWrittenOnce() {
        transaction.executeWithoutResult(status -> ledger.post(List.of(accrual("7.00"), accrual("7.00"))));
        assertThat(balanceOf(key)).isEqualByComparingTo("7.00");
    }

    @Test
    void aReversalMirrorsItsPostingOnce() {
        post(accrual("100.00"));
        for (int delivery = 0; delivery < 2; delivery++) {
            transaction.executeWithoutResult(
                    status -> ledger.reverse(List.of(key, "never posted"), DAY.plusDays(1), "excluded"));
        }
        assertThat(balanceOf(key)).isEqualByComparingTo("100.00");
        assertThat(balanceOf(key + ":reversal")).isEqualByComparingTo("-100.00");
        assertBalanced();
    }

    @Test
    void anUnbalancedPostingLeavesNothingBehind() {
        var good = accrual("5.00");
        var bad = new Posting(
                key + ":bad",
                DAY,
                "bad",
                List.of(
                        Leg.debit(BONUS_EXPENSE, "", Money.cny("2.00")),
                        Leg.credit(CREATOR_PAYABLE, "", Money.cny("1.00"))));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.post(List.of(good, bad))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jdbc.sql("select count(*) from ledger_posting where posting_key like ?")
                        .param(key + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSchemaRefusesAnUnbalancedPostingToo() {
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                        insert into ledger_posting (posting_key, booked_on, text, total_debit, total_credit, currency, recorded_at)
                                        values (?, current_date, 'x', 1.00, 2.00, 'CNY', current_timestamp)""")
                        .param(key)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyChangesAPostingAfterwards() {
        post(accrual("3.00"));
        assertThatThrownBy(
                        () -> jdbc.sql("update ledger_entry set debit = debit + 1 where posting_key = ? and debit > 0")
                                .param(key)
                                .update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from ledger_posting where posting_key = ?")
                        .param(key)
                        .update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate table ledger_entry").update());
    }

    @Test
    void entriesAreListedNewestFirst() {
        post(accrual("1.00"));
        var entries = reports.entries(CREATOR_PAYABLE.code(), 0, 5);
        assertThat(entries.items().getFirst().key()).isEqualTo(key);
        assertThat(entries.items().getFirst().credit()).isEqualTo(Money.cny("1.00"));
        assertThatThrownBy(() -> reports.entries("9999", 0, 5)).isInstanceOf(NotFound.class);
    }

    private void post(Posting posting) {
        transaction.executeWithoutResult(status -> ledger.post(List.of(posting)));
    }

    private Posting accrual(String amount) {
        return new Posting(
                key,
                DAY,
                "accrual",
                List.of(
                        Leg.debit(BONUS_EXPENSE, "cre_1", Money.cny(amount)),
                        Leg.credit(CREATOR_PAYABLE, "cre_1", Money.cny(amount))));
    }

    private BigDecimal balanceOf(String postingKey) {
        return jdbc.sql(
                        "select coalesce(sum(debit - credit), 0) from ledger_entry where posting_key = ? and account = ?")
                .params(postingKey, BONUS_EXPENSE.code())
                .query(BigDecimal.class)
                .single();
    }

    private void assertBalanced() {
        assertThat(reports.trialBalance().difference()).isEqualTo(Money.cny("0.00"));
    }
}
