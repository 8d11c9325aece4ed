package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.creator.Payee;
import dev.greenroom.money.Money;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.TaxDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ForecastTest extends BonusTest {
    private static final CreatorId OVER = CreatorId.next();
    private static final CreatorId AT_THE_LINE = CreatorId.next();
    private static final CreatorId NO_CONSENT = CreatorId.next();
    private static final CreatorId OVER_BEFORE = CreatorId.next();
    private static final CreatorId MILLIONS = CreatorId.next();
    private static final CreatorId MILLIONS_LONG_AGO = CreatorId.next();
    private static final Set<CreatorId> WITHOUT = Set.of(NO_CONSENT);

    @Autowired
    TaxDesk tax;

    @Autowired
    Anomalies anomalies;

    @Autowired
    CorrectionDesk corrections;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @BeforeEach
    void everybodyIsAResident() {
        when(creators.payees(any())).thenAnswer(call -> call.<Collection<CreatorId>>getArgument(0).stream()
                .collect(Collectors.toMap(Function.identity(), ForecastTest::payee)));
    }

    @Test
    void whoCrossesALineWithThisBonusIsShownBeforeAnybodyApproves() {
        var today = LocalDate.now(clock.withZone(BonusWeek.ZONE));
        var firstOfTwelve = today.withDayOfMonth(1).minusMonths(11);
        paid(OVER, today, "71000.01");
        paid(AT_THE_LINE, today, "71000.00");
        paid(NO_CONSENT, today, "80000.00");
        paid(OVER_BEFORE, today, "101000.01");
        paid(MILLIONS, firstOfTwelve, "4970000.01");
        paid(MILLIONS_LONG_AGO, firstOfTwelve.minusDays(1), "4970000.01");
        inReview(
                top(OVER),
                top(AT_THE_LINE),
                top(NO_CONSENT),
                top(OVER_BEFORE),
                top(MILLIONS),
                top(MILLIONS_LONG_AGO),
                live("cre_new", "5000000.00"));

        var found = reports.forecasts(week, 0, 10);
        assertThat(found.items()).extracting(one -> one.forecast().creatorId()).containsExactly(MILLIONS, OVER);
        assertThat(found.items().get(1).forecast().monthAfter()).isEqualTo(Money.cny("101000.01"));
        assertThat(found.items().get(0).forecast().yearAfter()).isEqualTo(Money.cny("5000000.01"));
        assertThat(anomalies.of(week))
                .containsEntry("crossVatLineOfMonth", 1L)
                .containsEntry("crossBusinessLineOf12Months", 1L);
    }

    @Test
    void aRecalculationForecastsAnew() {
        var creator = CreatorId.next();
        paid(creator, LocalDate.now(clock.withZone(BonusWeek.ZONE)), "90000.00");
        inReview(top(creator));
        assertThat(reports.forecasts(week, 0, 10).total()).isEqualTo(1);
        hold(creator.value());
        review(BonusReviewDecision.RECALCULATE, "finance");
        calculate();
        assertThat(reports.forecasts(week, 0, 10).total()).isZero();
    }

    @Test
    void whatIsTakenOffCountsToo() {
        var creator = CreatorId.next();
        paid(creator, LocalDate.now(clock.withZone(BonusWeek.ZONE)), "71000.01");
        var before = BonusWeek.of(week.monday().minusYears(6));
        runs.open(before, "finance", OffsetDateTime.now());
        runs.update(before, "status = 'CLOSED'");
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put("creatorId", creator.value())
                .put("week", before.toString())
                .put("amount", "-0.01")
                .put("reason", "one fen");
        lines.add(before, 0, List.of(creator), Set.of(creator));
        jdbc.sql("update bonus_line set sales_bonus = 5, bonus = 5 where week = ?")
                .param(before.toString())
                .update();
        corrections.approve(corrections.enter(entry, "finance").id(), null, "approver");

        inReview(top(creator));

        assertThat(reports.forecasts(week, 0, 10).total()).isZero();
        assertThat(reports.corrections(week).text()).isEqualTo("-0.01");
    }

    private static String top(CreatorId creator) {
        return live(creator.value(), "5000000.00");
    }

    private void paid(CreatorId creator, LocalDate date, String gross) {
        var payment = new TaxDesk.Payment(
                PayoutId.next(), creator, BonusWeek.of(date), "CN_RESIDENT", true, date, Money.cny(gross));
        transaction.executeWithoutResult(status -> tax.withhold(List.of(payment)));
    }

    private static Payee payee(CreatorId creator) {
        return new Payee(
                creator,
                ApplicationId.next(),
                "someone@example.org",
                "zh",
                "Somebody",
                "Somebody",
                LocalDate.of(1990, 1, 1),
                "CN",
                List.of(),
                "CN_RESIDENT",
                null,
                !WITHOUT.contains(creator),
                new PayoutMethod("IBAN", "DE89370400440532013000", "COBADEFFXXX", null, "Somebody", "EUR"));
    }
}
