package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

class CommitBudgetWorkerTest extends BonusTest {
    @Autowired
    BonusBudget budget;

    @Autowired
    BonusRuns bonusRuns;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anApprovedRunCommitsItsBudgetOnceAlsoWhenToldTwice() {
        inReview(live("cre_1", "60000"));
        var before = budget.state().committed();
        assertThat(approved()).isEqualTo(BudgetVerdict.COMMITTED);
        assertThat(commitBudget.commitBudget(new CommitBudgetWorker.Input(week)).budgetVerdict())
                .isEqualTo(BudgetVerdict.COMMITTED);
        assertThat(budget.state().committed()).isEqualTo(before.plus(Money.cny("2000.00")));
        assertThat(run().status()).isEqualTo(BonusRunStatus.APPROVED);
        assertThat(run().approvedBy()).isEqualTo("approver");
        assertThat(audited("BONUS_RUN_APPROVED")).isEqualTo(1);
    }

    @Test
    void withoutAnApprovalNothingIsCommitted() {
        inReview(live("cre_1", "60000"));
        assertThatIllegalStateException()
                .isThrownBy(() -> commitBudget.commitBudget(new CommitBudgetWorker.Input(week)));
    }

    @Test
    void aRunThatTheBudgetCannotBearGoesBackToItsMakerAlsoWhenToldTwice() {
        inReview(live("cre_1", "60000"));
        runs.update(week, "gross = ?", new BigDecimal("1000000000.01"));
        assertThat(approved()).isEqualTo(BudgetVerdict.SHORT);
        assertThat(commitBudget.commitBudget(new CommitBudgetWorker.Input(week)).budgetVerdict())
                .isEqualTo(BudgetVerdict.SHORT);
        assertThat(run().status()).isEqualTo(BonusRunStatus.IN_REVIEW);
    }

    @Test
    void theSchemaRefusesMoreThanTheBudget() {
        inReview(live("cre_1", "60000"));
        approved();
        assertThatThrownBy(() -> jdbc.sql("update bonus_budget set committed = total + 0.01")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void twoApprovalsAtOnceNeverCommitMoreThanTheBudget() {
        inReview(live("cre_1", "60000"));
        var remaining = budget.state().remaining();
        var most = remaining.minus(Money.cny("1.00"));
        var second = secondRun();
        var one = CompletableFuture.supplyAsync(() -> commit(week, most));
        var two = CompletableFuture.supplyAsync(() -> commit(second, most));
        assertThat(List.of(one.join(), two.join()))
                .containsExactlyInAnyOrder(BudgetVerdict.COMMITTED, BudgetVerdict.SHORT);
        for (var any : List.of(week, second)) {
            for (int delivery = 0; delivery < 2; delivery++) {
                transaction.executeWithoutResult(status -> budget.release(any));
            }
        }
        assertThat(budget.state().remaining()).isEqualTo(remaining);
    }

    @Test
    void theHandsOnARunAreWhoUploadedSubmittedAndApproved() {
        inReview(live("cre_1", "60000"));
        review(BonusReviewDecision.SUBMIT, "finance2");
        approval(BonusApprovalDecision.RETURN, "approver2");
        approval(BonusApprovalDecision.APPROVE, "approver");
        assertThat(bonusRuns.hands(week)).containsExactlyInAnyOrder("finance", "finance2", "approver");
    }

    private BonusWeek secondRun() {
        var second = BonusWeek.of(week.monday().plusYears(2));
        runs.open(second, "finance", OffsetDateTime.now());
        return second;
    }

    private BudgetVerdict commit(BonusWeek any, Money amount) {
        return Objects.requireNonNull(transaction.execute(status -> budget.commit(any, amount)));
    }
}
