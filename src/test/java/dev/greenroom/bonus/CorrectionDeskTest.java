package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.greenroom.money.Money;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CorrectionId;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class CorrectionDeskTest extends BonusTest {
    @Autowired
    CorrectionDesk corrections;

    @Autowired
    BonusBudget budget;

    @Test
    void every_fault_is_told_at_once() {
        refused(
                entry(NOBODY, "2022-W99", "0.00", "card 6225 8814 1420 7430"),
                "creatorId UNKNOWN",
                "week WRONG_TYPE",
                "amount ZERO",
                "reason PERSONAL_NUMBER");
        refused(
                JsonNodeFactory.instance.objectNode().put("amount", "1e3").put("more", 1),
                "creatorId REQUIRED",
                "week REQUIRED",
                "amount NOT_AN_AMOUNT",
                "reason REQUIRED",
                "more UNKNOWN_FIELD");
    }

    @Test
    void only_a_week_whose_run_is_approved_is_corrected() {
        refused(entry("cre_1", week.toString(), "-1.00", "why"), "week NOT_APPROVED");
        inReview(live("cre_1", "60000"));
        refused(entry("cre_1", week.toString(), "-1.00", "why"), "week NOT_APPROVED");
        approved();
        assertThat(enter("cre_1", "-1.00").status()).isEqualTo(CorrectionStatus.PENDING);
    }

    @Test
    void a_week_with_its_corrections_stays_from_nothing_to_the_cap() {
        inReview(live("cre_1", "60000"));
        approved();
        refused(entry("cre_1", week.toString(), "-2000.01", "why"), "amount OUT_OF_BOUNDS");
        refused(entry("cre_1", week.toString(), "28000.01", "why"), "amount OUT_OF_BOUNDS");
        var most = enter("cre_1", "28000.00");
        refused(entry("cre_1", week.toString(), "0.01", "why"), "amount OUT_OF_BOUNDS");
        corrections.cancel(most.id(), "finance");
        enter("cre_1", "-2000.00");
        refused(entry("cre_1", week.toString(), "-0.01", "why"), "amount OUT_OF_BOUNDS");
        refused(entry("cre_none", week.toString(), "-0.01", "why"), "amount OUT_OF_BOUNDS");
        assertThat(enter("cre_none", "30000.00").amount().text()).isEqualTo("30000.00");
    }

    @Test
    void the_same_entered_twice_is_one() {
        inReview(live("cre_1", "60000"));
        approved();
        assertThat(enter("cre_1", "-5.00").id())
                .isEqualTo(enter("cre_1", "-5.00").id());
    }

    @Test
    void who_entered_does_not_decide_and_nobody_decides_twice() {
        inReview(live("cre_1", "60000"));
        approved();
        var id = enter("cre_1", "-5.00").id();
        assertThatThrownBy(() -> corrections.approve(id, null, "finance")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> corrections.reject(id, "no", "finance")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> corrections.reject(id, " ", "approver")).isInstanceOf(Rejected.class);
        corrections.approve(id, "seen", "approver");
        assertThatThrownBy(() -> corrections.reject(id, "no", "approver")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> corrections.cancel(id, "finance")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> corrections.approve(CorrectionId.next(), null, "approver"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_schema_too_wants_two_people() {
        inReview(live("cre_1", "60000"));
        approved();
        var id = enter("cre_1", "-5.00").id().value();
        assertThatThrownBy(() -> jdbc.sql(
                                "update bonus_correction set status = 'APPROVED', decided_by = 'finance' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_owed_draws_on_the_budget_when_it_is_approved() {
        inReview(live("cre_1", "60000"));
        approved();
        var before = budget.state().committed();
        corrections.reject(enter("cre_1", "300.00").id(), "no", "approver");
        corrections.approve(enter("cre_1", "-300.00").id(), null, "approver");
        assertThat(budget.state().committed()).isEqualTo(before);
        corrections.approve(enter("cre_1", "700.00").id(), null, "approver");
        assertThat(budget.state().committed()).isEqualTo(before.plus(Money.cny("700.00")));
    }

    @Test
    void what_the_budget_cannot_bear_stays_undecided() {
        inReview(live("cre_1", "60000"));
        approved();
        var id = enter("cre_1", "700.00").id();
        var before = budget.state().committed().amount();
        committed(budget.state().total().amount().subtract(new BigDecimal("699.99")));
        try {
            assertThatThrownBy(() -> corrections.approve(id, null, "approver"))
                    .isInstanceOf(WrongState.class)
                    .hasMessageContaining("699.99");
        } finally {
            committed(before);
        }
        assertThat(corrections.approve(id, null, "approver").status()).isEqualTo(CorrectionStatus.APPROVED);
    }

    @Test
    void two_approvals_at_once_never_pass_the_cap_together() {
        inReview(live("cre_1", "1000000"));
        approved();
        var withdrawn = enter("cre_1", "-20000.00").id();
        var one = enter("cre_1", "10000.00").id();
        var other = enter("cre_1", "9000.00").id();
        corrections.cancel(withdrawn, "finance");
        var results = List.of(approving(one), approving(other)).stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(results).containsExactlyInAnyOrder("APPROVED", "refused");
    }

    private CompletableFuture<String> approving(CorrectionId id) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return corrections.approve(id, null, "approver").status().name();
            } catch (WrongState refused) {
                return "refused";
            }
        });
    }

    private void committed(BigDecimal amount) {
        jdbc.sql("update bonus_budget set committed = ?").param(amount).update();
    }

    private Correction enter(String creator, String amount) {
        return corrections.enter(entry(creator, week.toString(), amount, "wrong figures"), "finance");
    }

    private static JsonNode entry(String creator, String week, String amount, String reason) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("creatorId", creator)
                .put("week", week)
                .put("amount", amount)
                .put("reason", reason);
    }

    private void refused(JsonNode body, String... faults) {
        assertThatThrownBy(() -> corrections.enter(body, "finance"))
                .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
                .extracting(Rejected::faults)
                .asInstanceOf(InstanceOfAssertFactories.list(Fault.class))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(faults);
    }
}
