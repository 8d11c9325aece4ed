package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.tax.Recomputation;
import dev.greenroom.tax.TaxCalculation;
import dev.greenroom.tax.TaxDesk;
import dev.greenroom.tax.TaxRuleDesk;
import dev.greenroom.tax.TaxStandingDesk;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tax of a payment is that of the day on which it goes out. In 2037, after the payments of other tests. */
class RuleChangeTest extends PeriodStage {
    private static final String V1 = "COMPREHENSIVE_INCOME 2019";
    private static final String V2 = "COMPREHENSIVE_INCOME 2037";

    @Autowired
    TaxRuleDesk rules;

    @Autowired
    TaxStandingDesk standing;

    @Autowired
    TaxDesk tax;

    @Autowired
    BatchDesk desk;

    @Autowired
    Recomputation recomputation;

    private List<Map<String, Object>> shipped = List.of();
    private Duration moved = Duration.ZERO;

    @BeforeEach
    void remember() {
        shipped = jdbc.queryForList("select * from tax_rule");
        today("2037-05-14");
    }

    @AfterEach
    void putBack() {
        jdbc.update("delete from tax_rule");
        for (var row : shipped) {
            jdbc.update(
                    "insert into tax_rule (" + String.join(", ", row.keySet()) + ") values ("
                            + String.join(", ", Collections.nCopies(row.size(), "?")) + ")",
                    new ArrayList<>(row.values()).toArray());
        }
        jdbc.update("delete from tax_calculation where tax_year = 2037");
        clock.advance(moved.negated());
    }

    @Test
    void a_payment_prepared_under_one_version_and_released_under_the_next_gets_the_next_and_a_person_is_asked_again()
            throws Exception {
        var creator = creator("20000.00");
        var batch = inRelease();
        // 20,000 x 80 % - 5,000 = 11,000 at 3 %.
        assertThat(payoutOf(creator).withheld().text()).isEqualTo("330.00");
        halfRatesFrom("2037-05-15");

        today("2037-05-15");
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.CHANGED);
        screening.screen(batch);
        assertThat(batch(batch).total().text()).isEqualTo("19835.00");
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);

        assertThat(payoutOf(creator).withheld().text()).isEqualTo("165.00");
        assertThat(payoutOf(creator).taxDate()).hasToString("2037-05-15");
        assertThat(versions(creator)).contains(V2).doesNotContain(V1);
        assertThat(statement(creator))
                .contains("165.00", "19,835.00", "综合所得税率 2037")
                .doesNotContain("330.00", "综合所得税率 2019");
        assertThat(trialBalance()).isEqualTo("0.00");
        // The one taken back under the old version, and the one in force.
        assertThat(recomputation.of(week))
                .extracting(Recomputation.Result::checked, Recomputation.Result::equal)
                .containsExactly(2L, true);
    }

    @Test
    void a_batch_screened_after_the_change_is_computed_anew_before_a_person_sees_it() {
        var creator = creator("20000.00");
        var batch = built().getFirst();
        halfRatesFrom("2037-05-15");

        today("2037-05-15");
        screening.screen(batch);

        assertThat(payoutOf(creator).withheld().text()).isEqualTo("165.00");
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);
    }

    @Test
    void a_week_sent_before_the_change_keeps_its_version_and_the_next_of_the_month_carries_its_sums() {
        var creator = creator("20000.00");
        sent();
        halfRatesFrom("2037-05-15");

        today("2037-05-21");
        var batch = second();
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);

        assertThat(payoutOf(creator).withheld().text()).isEqualTo("330.00");
        assertThat(versions(creator)).contains(V1);
        // 40,000 x 80 % - 5,000 = 27,000 at 1.5 % = 405, less the 330 of the old version.
        assertThat(inBatch(batch).withheld().text()).isEqualTo("75.00");
        assertThat(recomputation.of(inBatch(batch).week()).equal()).isTrue();
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void a_payment_that_met_another_which_was_never_made_is_computed_anew_and_not_again() {
        var creator = creator("60000.00");
        inRelease();
        var batch = second();
        // 120,000 x 80 % - 5,000 = 91,000 at 10 % less 2,520 = 6,580, of which the first bears 1,780.
        assertThat(inBatch(batch).withheld().text()).isEqualTo("4800.00");

        desk.exclude(payoutOf(creator).id(), "figures in doubt", "finance");
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.CHANGED);
        screening.screen(batch);
        // 60,000 x 80 % - 5,000 = 43,000 at 10 % less 2,520.
        assertThat(inBatch(batch).withheld().text()).isEqualTo("1780.00");
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void two_payments_of_one_month_that_are_both_still_to_go_do_not_make_each_other_stale() {
        var creator = creator("60000.00");
        var first = inRelease();
        var second = second();
        var before = List.of(payoutOf(creator).withheld(), inBatch(second).withheld());

        screening.screen(first);
        screening.screen(second);
        screening.screen(first);

        assertThat(List.of(payoutOf(creator).withheld(), inBatch(second).withheld()))
                .isEqualTo(before);
        assertThat(jdbc.queryForObject(
                        "select count(*) from tax_calculation where creator_id = ? and reversed_at is not null",
                        Integer.class,
                        creator.value()))
                .isZero();
    }

    @Test
    void no_version_can_begin_on_a_day_on_which_a_payment_prepared_before_went_out() {
        creator("20000.00");
        var batch = inRelease();
        today("2037-05-16");
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);

        assertThatThrownBy(() -> halfRatesFrom("2037-05-16"))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .matches(fault -> fault.code().equals("ALREADY_USED")));
    }

    @Test
    void a_source_of_income_decided_after_the_release_is_asked_again_and_computed_anew() {
        var creator = creator("20000.00");
        residence(creator, "NON_RESIDENT");
        var batch = inRelease();
        // 20,000 x 80 % = 16,000 at 20 % less 1,410.
        assertThat(payoutOf(creator).withheld().text()).isEqualTo("1790.00");
        release(batch);
        when(register.known(any())).thenReturn(Set.of(creator.value()));
        standing.decide(creator, json("{\"source\": \"ABROAD\", \"reason\": \"Streams from Lyon\"}"), "compliance");
        standing.approve(creator, "compliance2");

        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.CHANGED);
        screening.screen(batch);
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);

        assertThat(payoutOf(creator).withheld().text()).isEqualTo("0.00");
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void another_residence_at_screening_is_taxed_as_it_is_now() {
        var creator = creator("20000.00");
        var batch = built().getFirst();
        residence(creator, "NON_RESIDENT");

        screening.screen(batch);

        assertThat(payoutOf(creator).withheld().text()).isEqualTo("1790.00");
    }

    private void halfRatesFrom(String day) {
        var bands =
                "[{\"upTo\": 36000, \"rate\": 0.015, \"quick\": 0}, {\"upTo\": null, \"rate\": 0.05, \"quick\": 1260}]";
        var draft = json(
                """
                {"rule": "COMPREHENSIVE_INCOME", "version": "2037", "validFrom": "%s", "source": "An announcement",
                 "mark": "C", "reason": "The law changed", "values": {"bands": %s}}"""
                        .formatted(day, bands));
        rules.approve(rules.propose(draft, "tax-maker").id(), "tax-checker");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void today(String day) {
        var step = Duration.between(clock.instant(), OffsetDateTime.parse(day + "T10:00:00+08:00"));
        clock.advance(step);
        moved = moved.plus(step);
    }

    /** Another week of the same figures, screened; paid in the same month as the first. */
    private BatchId second() {
        var next = new BonusWeek(week.year() + 40, week.week());
        plan.plan(next).forEach(chunk -> plan.prepare(next, chunk));
        var batch = plan.build(next).getFirst();
        screening.screen(batch);
        return batch;
    }

    private Payout inBatch(BatchId batch) {
        return jdbc.query("select * from payout where batch_id = ?", Payouts::row, batch.value())
                .getFirst();
    }

    private List<String> versions(CreatorId creator) {
        var payout = payoutOf(creator).id();
        return tax.calculations(List.of(payout)).values().stream()
                .map(TaxCalculation::steps)
                .flatMap(List::stream)
                .map(step -> step.rule() + " " + step.version())
                .toList();
    }

    private String statement(CreatorId creator) throws Exception {
        var payout = payoutOf(creator).id();
        return text(statements.ofPayouts(List.of(payout)).get(payout));
    }
}
