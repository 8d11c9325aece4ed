package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.bonus.Correction;
import dev.greenroom.bonus.CorrectionDesk;
import dev.greenroom.bonus.CorrectionReports;
import dev.greenroom.bonus.CorrectionStatus;
import dev.greenroom.creator.Payee;
import dev.greenroom.payout.Earnings.BonusStep;
import dev.greenroom.payout.Earnings.OpenCorrection;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.tax.Recomputation;
import dev.greenroom.testing.MoneyTest;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A corrected week on its way through the next runs. */
class CorrectionsInPayoutsTest extends MoneyTest {
    private static final AtomicInteger USED = new AtomicInteger();

    @Autowired
    CorrectionDesk corrections;

    @Autowired
    CorrectionReports reports;

    @Autowired
    BonusRuns runs;

    @Autowired
    PayoutPlan plan;

    @Autowired
    PayoutViews views;

    @Autowired
    Payouts payouts;

    @Autowired
    ReissuePayoutWorker reissue;

    @Autowired
    WriteOffPayoutWorker writeOff;

    @Autowired
    BatchScreening screening;

    @Autowired
    RunTotals totals;

    @Autowired
    Earnings earnings;

    @Autowired
    Recomputation recomputation;

    @Autowired
    ReleasePaymentBatchPolicy release;

    @Autowired
    PaidByBatch concerned;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final CreatorId creator = CreatorId.next();
    private final BonusWeek wrong = week();
    private final BonusWeek next = week();
    private final BonusWeek later = week();

    private static BonusWeek week() {
        return BonusWeek.of(LocalDate.of(2040, 1, 2).plusWeeks(USED.getAndIncrement()));
    }

    @BeforeEach
    void payees() {
        when(creators.payees(any())).thenAnswer(call -> call.<Collection<CreatorId>>getArgument(0).stream()
                .collect(Collectors.toMap(id -> id, CorrectionsInPayoutsTest::payee)));
    }

    private static Payee payee(CreatorId id) {
        return new Payee(
                id,
                ApplicationId.next(),
                id + "@example.org",
                "zh",
                "李小梅",
                "Mei",
                LocalDate.of(1995, 4, 3),
                "CN",
                List.of(),
                "CN_RESIDENT",
                null,
                true,
                PayoutStage.card("6225881414207430"));
    }

    @Test
    void a_week_paid_too_high_is_taken_off_the_next_two_and_ends_where_a_right_first_time_would_have() {
        paid(wrong, "20000.00");
        var correction = approved("-12000.00");
        var committed = committed();

        paid(next, "8000.00");
        assertThat(committed().subtract(committed)).isEqualByComparingTo("0.00");

        assertThat(payout(next).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(payout(next).reasonCode()).isEqualTo("NOTHING_TO_TRANSFER");
        assertThat(payout(next).batchId()).isNull();
        assertThat(payout(next).gross().text()).isEqualTo("0.00");
        assertThat(statement(next)).isEqualTo("PUBLISHED");
        assertThat(totals.isFinal(next)).isTrue();
        assertThat(open(correction)).isEqualTo("APPROVED -4000.00");
        assertThat(earnings.of(creator, next).bonusSteps())
                .containsExactly(
                        new BonusStep("SALES_BONUS", "net sales 60,000.00", "8000.00"),
                        new BonusStep("CORRECTION", "week " + wrong + ": figures of another creator", "-8000.00"),
                        new BonusStep("CORRECTION_OPEN", "4,000.00 of week " + wrong, "0.00"));
        assertThat(earnings.of(creator, next).corrections())
                .containsExactly(new OpenCorrection(wrong, "-12000.00", "-4000.00", "figures of another creator"));

        paid(later, "20000.00");

        assertThat(payout(later).gross().text()).isEqualTo("16000.00");
        assertThat(open(correction)).isEqualTo("APPLIED 0.00");
        assertThat(earnings.of(creator, later).corrections()).isEmpty();
        assertThat(committed().subtract(committed)).isEqualByComparingTo("16000.00");
        assertThat(taxed()).isEqualTo(taxedRight("8000.00", "8000.00", "20000.00"));
        for (var week : List.of(wrong, next, later)) {
            assertThat(recomputation.of(week).equal()).isTrue();
        }
        assertThat(trialBalance()).isEqualByComparingTo("0.00");
    }

    @Test
    void who_has_no_bonus_but_is_owed_one_is_paid() {
        paid(wrong, "500.00");
        var correction = approved("7500.00");
        bonus(next, CreatorId.next(), "2000.00");

        paid(next);

        assertThat(payout(next).gross().text()).isEqualTo("7500.00");
        assertThat(payout(next).status()).isEqualTo(PayoutStatus.READY);
        assertThat(payout(next).batchId()).isNotNull();
        assertThat(earnings.of(creator, next).bonusSteps())
                .containsExactly(
                        new BonusStep("CORRECTION", "week " + wrong + ": figures of another creator", "7500.00"));
        assertThat(open(correction)).isEqualTo("APPLIED 0.00");
    }

    @Test
    void what_is_approved_after_the_plan_waits_for_the_next_run() {
        paid(wrong, "20000.00");
        bonus(next, creator, "8000.00");
        run(next, "APPROVED");
        var chunks = plan.plan(next);
        var correction = approved("-5000.00");

        plan.plan(next);
        chunks.forEach(chunk -> plan.prepare(next, chunk));
        plan.build(next);

        assertThat(payout(next).gross().text()).isEqualTo("8000.00");
        assertThat(open(correction)).isEqualTo("APPROVED -5000.00");
    }

    @Test
    void a_held_payout_issued_again_keeps_its_correction_and_counts_it_once() {
        paid(wrong, "20000.00");
        var correction = approved("-5000.00");
        hold(creator.value());
        paid(next, "8000.00");
        var held = payout(next);
        assertThat(held.status()).isEqualTo(PayoutStatus.HELD);
        assertThat(held.gross().text()).isEqualTo("3000.00");
        decide(held, ResolvePayoutAnswer.Decision.REISSUE);

        reissue.reissuePayout(new ReissuePayoutWorker.Input(held.id()));
        reissue.reissuePayout(new ReissuePayoutWorker.Input(held.id()));

        assertThat(payout(next).reissue()).isEqualTo(1);
        assertThat(payout(next).gross().text()).isEqualTo("3000.00");
        assertThat(earnings.of(creator, next).bonusSteps()).hasSize(2);
        assertThat(open(correction)).isEqualTo("APPLIED 0.00");
        assertThat(trialBalance()).isEqualByComparingTo("0.00");
    }

    @Test
    void with_nothing_to_transfer_a_payout_issued_again_needs_no_bank() {
        paid(wrong, "20000.00");
        approved("-12000.00");
        doReturn(Map.of()).when(creators).payees(any());
        paid(next, "8000.00");
        doReturn(Map.of(creator, payee(creator))).when(creators).payees(any());
        var held = payout(next);
        decide(held, ResolvePayoutAnswer.Decision.REISSUE);

        var batch =
                reissue.reissuePayout(new ReissuePayoutWorker.Input(held.id())).batchId();

        assertThat(payout(next).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(payout(next).batchId()).isNull();
        assertThat(screening.screen(batch)).isEqualTo(BatchVerdict.EMPTY);
        assertThat(statement(next)).isEqualTo("PUBLISHED");
        assertThat(totals.isFinal(next)).isTrue();
    }

    @Test
    void a_returned_payment_issued_again_after_its_correction_is_paid_in_full_and_corrected_once() {
        var batch = paid(wrong, "20000.00").getFirst();
        move(PayoutStatus.RETURNED, batch);
        var correction = approved("-12000.00");
        decide(payout(wrong), ResolvePayoutAnswer.Decision.REISSUE);

        reissue.reissuePayout(new ReissuePayoutWorker.Input(payout(wrong).id()));
        paid(next, "20000.00");

        assertThat(payout(wrong).gross().text()).isEqualTo("20000.00");
        assertThat(payout(next).gross().text()).isEqualTo("8000.00");
        assertThat(open(correction)).isEqualTo("APPLIED 0.00");
        assertThat(taxed()).isEqualTo(taxedRight("8000.00", "20000.00"));
    }

    @Test
    void of_what_was_written_off_nothing_is_taken_back_and_what_it_held_is_settled() {
        paid(wrong, "20000.00");
        var correction = approved("-5000.00");
        hold(creator.value());
        paid(next, "8000.00");
        decide(payout(next), ResolvePayoutAnswer.Decision.WRITE_OFF);

        writeOff.writeOffPayout(new WriteOffPayoutWorker.Input(payout(next).id()));

        assertThat(open(correction)).isEqualTo("APPLIED 0.00");
        assertThatThrownBy(() -> enter(next, "-1.00"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.code()).isEqualTo("WRITTEN_OFF")));
        assertThat(enter(next, "1.00").status()).isEqualTo(CorrectionStatus.PENDING);
        assertThat(trialBalance()).isEqualByComparingTo("0.00");
    }

    @Test
    void of_a_held_week_written_off_after_its_correction_nothing_is_taken_back() {
        hold(creator.value());
        paid(wrong, "8000.00");
        var approved = approved("-600.00");
        var pending = enter(wrong, "-100.00");
        var owed = enter(wrong, "50.00");
        writeOff(wrong);

        noLongerHeld(creator.value());
        paid(next, "2000.00");

        assertThat(payout(next).gross().text()).isEqualTo("2000.00");
        assertThat(open(approved)).isEqualTo("CANCELLED -600.00");
        assertThat(reports.one(approved.id()).correction().decidedBy()).isEqualTo("approver");
        assertThat(open(pending)).isEqualTo("CANCELLED -100.00");
        assertThat(open(owed)).isEqualTo("PENDING 50.00");
    }

    @Test
    void what_was_taken_back_of_a_week_written_off_later_is_entered_as_owed_and_paid_once_another_person_approves() {
        hold(creator.value());
        paid(wrong, "30000.00");
        var correction = approved("-600.00");
        noLongerHeld(creator.value());
        paid(next, "200.00");
        assertThat(open(correction)).isEqualTo("APPROVED -400.00");
        var committed = committed();
        writeOff(wrong);

        var given = reports.list(creator, CorrectionStatus.PENDING, 0, 9).items();
        assertThat(given).singleElement().satisfies(view -> {
            assertThat(view.correction().amount().text()).isEqualTo("200.00");
            assertThat(view.correction().enteredBy()).isEqualTo("finance");
        });
        assertThat(open(correction)).isEqualTo("CANCELLED -400.00");
        corrections.approve(given.getFirst().correction().id(), null, "approver");
        paid(later, "1000.00");
        assertThat(payout(later).gross().text()).isEqualTo("1200.00");
        assertThat(committed().subtract(committed)).isEqualByComparingTo("1200.00");
    }

    @Test
    void what_a_payout_carried_is_owed_again_once_it_is_written_off_and_draws_the_budget_once() {
        paid(wrong, "500.00");
        var correction = approved("600.00");
        var committed = committed();
        hold(creator.value());
        paid(next, "2000.00");
        writeOff(next);
        assertThat(open(correction)).isEqualTo("APPROVED 600.00");

        noLongerHeld(creator.value());
        paid(later, "1000.00");

        assertThat(payout(later).gross().text()).isEqualTo("1600.00");
        assertThat(open(correction)).isEqualTo("APPLIED 0.00");
        assertThat(committed().subtract(committed)).isEqualByComparingTo("3000.00");
        assertThat(trialBalance()).isEqualByComparingTo("0.00");
    }

    @Test
    void what_a_carried_correction_settled_of_another_is_not_owed_again() {
        paid(wrong, "500.00");
        paid(later, "5000.00");
        var owed = approved("600.00");
        var taken = corrections.approve(enter(later, "-650.00").id(), null, "approver");
        hold(creator.value());
        paid(next, "100.00");
        assertThat(payout(next).gross().text()).isEqualTo("50.00");

        writeOff(next);

        assertThat(open(owed)).isEqualTo("APPROVED 50.00");
        assertThat(open(taken)).isEqualTo("APPLIED 0.00");
    }

    @Test
    void of_an_approval_and_a_write_off_at_the_same_moment_one_comes_first() {
        hold(creator.value());
        paid(wrong, "8000.00");
        var held = payout(wrong).id();
        decide(payout(wrong), ResolvePayoutAnswer.Decision.WRITE_OFF);
        var correction = enter(wrong, "-600.00");
        var writing = new AtomicReference<CompletableFuture<Void>>();

        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            corrections.approve(correction.id(), null, "approver");
            writing.set(
                    CompletableFuture.runAsync(() -> writeOff.writeOffPayout(new WriteOffPayoutWorker.Input(held))));
            assertThat(writing.get()).failsWithin(Duration.ofMillis(400)).withThrowableOfType(TimeoutException.class);
        });

        writing.get().join();
        assertThat(open(correction)).isEqualTo("CANCELLED -600.00");
    }

    @Test
    void of_a_held_creator_a_payout_of_nothing_is_settled_and_raises_no_case() {
        paid(wrong, "20000.00");
        approved("-12000.00");
        hold(creator.value());

        paid(next, "8000.00");

        assertThat(payout(next).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(payout(next).reasonCode()).isEqualTo("NOTHING_TO_TRANSFER");
        assertThat(totals.isFinal(next)).isTrue();
    }

    @Test
    void who_entered_or_decided_a_correction_does_not_release_the_batch_that_carries_it() {
        var before = paid(wrong, "20000.00").getFirst();
        var correction = approved("-5000.00");
        var batch = paid(next, "8000.00").getFirst();

        assertThat(release.mayTake(releasing(batch), "finance")).isInstanceOf(Judgement.Refused.class);
        assertThat(release.mayTake(releasing(batch), "approver")).isInstanceOf(Judgement.Refused.class);
        assertThat(release.mayTake(releasing(batch), "approver2")).isEqualTo(Judgement.allowed());
        assertThat(release.mayTake(releasing(before), "approver")).isEqualTo(Judgement.allowed());
        assertThat(concerned.chain(batch.value())).contains(correction.id().value());
        assertThat(concerned.chain(before.value()))
                .doesNotContain(correction.id().value());
    }

    private static OpenTask releasing(BatchId batch) {
        return new OpenTask(
                1,
                ReleasePaymentBatchPolicy.FORM,
                "ReleasePaymentBatch",
                "payment-batch",
                2,
                "finance-approver",
                batch.value(),
                null,
                null,
                OffsetDateTime.now(),
                null);
    }

    /** Twice, as after a kill. */
    private void writeOff(BonusWeek week) {
        decide(payout(week), ResolvePayoutAnswer.Decision.WRITE_OFF);
        writeOff.writeOffPayout(new WriteOffPayoutWorker.Input(payout(week).id()));
        writeOff.writeOffPayout(new WriteOffPayoutWorker.Input(payout(week).id()));
    }

    /** Each job twice, as after a kill. */
    private List<BatchId> paid(BonusWeek week, String bonus) {
        bonus(week, creator, bonus);
        return paid(week);
    }

    private List<BatchId> paid(BonusWeek week) {
        run(week, "APPROVED");
        plan.plan(week);
        for (int chunk : plan.plan(week)) {
            plan.prepare(week, chunk);
            plan.prepare(week, chunk);
        }
        plan.build(week);
        return plan.build(week);
    }

    private Correction approved(String amount) {
        return corrections.approve(enter(wrong, amount).id(), null, "approver");
    }

    private Correction enter(BonusWeek week, String amount) {
        return corrections.enter(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("creatorId", creator.value())
                        .put("week", week.toString())
                        .put("amount", amount)
                        .put("reason", "figures of another creator"),
                "finance");
    }

    private String open(Correction correction) {
        var now = reports.one(correction.id()).correction();
        return now.status() + " " + now.open().text();
    }

    private void decide(Payout payout, ResolvePayoutAnswer.Decision decision) {
        answered("resolve-payout", payout.id().value(), "finance", new ResolvePayoutAnswer(decision, "looked"));
    }

    private void bonus(BonusWeek week, CreatorId who, String bonus) {
        run(week, "IN_REVIEW");
        jdbc.sql("insert into bonus_line (week, creator_id, chunk, in_standing, calculated, eligible, net_sales,"
                        + " sales_bonus, bonus) values (?, ?, 0, true, true, true, 60000, ?, ?)")
                .params(week.toString(), who.value(), new BigDecimal(bonus), new BigDecimal(bonus))
                .update();
        jdbc.sql(
                        "insert into bonus_budget (code, total, committed) values ('PROGRAMME', 1000000000, 0) on conflict do nothing")
                .update();
        jdbc.sql("update bonus_budget set committed = committed + ?")
                .param(new BigDecimal(bonus))
                .update();
    }

    private void run(BonusWeek week, String status) {
        jdbc.sql(
                        "insert into bonus_run (week, status, opened_at, frozen_for) values (?, ?, ?, 0) on conflict do nothing")
                .params(week.toString(), status, OffsetDateTime.now())
                .update();
        jdbc.sql("update bonus_run set status = ? where week = ?")
                .params(status, week.toString())
                .update();
    }

    private void move(PayoutStatus status, BatchId batch) {
        jdbc.sql("update payout set status = ? where batch_id = ?")
                .params(status.name(), batch.value())
                .update();
    }

    private Payout payout(BonusWeek week) {
        return payouts.ofCreator(creator, week).getFirst();
    }

    private String statement(BonusWeek week) {
        return jdbc.sql("select status from statement where payout_id = ?")
                .param(payout(week).id().value())
                .query(String.class)
                .single();
    }

    private BigDecimal committed() {
        return jdbc.sql("select coalesce(sum(committed), 0) from bonus_budget")
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal trialBalance() {
        return jdbc.sql("select coalesce(sum(credit) - sum(debit), 0) from ledger_entry")
                .query(BigDecimal.class)
                .single();
    }

    /** Gross, VAT and income tax of all that counts. */
    private String taxed() {
        return taxed(creator);
    }

    private String taxed(CreatorId who) {
        return jdbc.sql("select sum(gross) || ' ' || sum(vat) || ' ' || sum(income_tax) from tax_calculation"
                        + " where creator_id = ? and reversed_at is null")
                .param(who.value())
                .query(String.class)
                .single();
    }

    /** The same of somebody whose weeks were right from the start. */
    private String taxedRight(String... bonuses) {
        var other = CreatorId.next();
        for (var bonus : bonuses) {
            var week = week();
            bonus(week, other, bonus);
            paid(week);
        }
        return taxed(other);
    }
}
