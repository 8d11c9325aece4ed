package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.TaxDesk.Payment;
import dev.greenroom.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TaxDeskTest extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final BonusWeek WEEK = BonusWeek.of(DAY.minusWeeks(1));

    @Autowired
    TaxDesk desk;

    @Autowired
    TaxRuleTable table;

    @Autowired
    TransactionTemplate transaction;

    private final CreatorId creator = CreatorId.next();

    @Test
    void theRulesInTheDatabaseAreThoseTheVectorsAreProvenOn() {
        assertThat(table.rules().all())
                .containsExactlyInAnyOrderElementsOf(ShippedRules.read().all());
    }

    @Test
    void theYearCumulatesOverRuns() {
        assertThat(taxOf(payment(PayoutId.next(), DAY))).isEqualTo("570.00");
        assertThat(taxOf(payment(PayoutId.next(), DAY.plusWeeks(1)))).isEqualTo("1210.00");
        assertThat(taxOf(payment(PayoutId.next(), DAY.plusWeeks(2)))).isEqualTo("2400.00");
    }

    @Test
    void aSecondDeliveryGivesTheStoredCalculation() {
        var payment = payment(PayoutId.next(), DAY);
        assertThat(taxOf(payment)).isEqualTo("570.00");
        assertThat(taxOf(payment)).isEqualTo("570.00");
        assertThat(taxOf(payment(PayoutId.next(), DAY))).isEqualTo("1210.00");
        assertThat(desk.calculations(List.of(payment.payoutId())).get(payment.payoutId()))
                .isEqualTo(withhold(List.of(payment)).get(payment.payoutId()));
    }

    @Test
    void severalPaymentsOfOneCreatorInOneCallCumulate() {
        var payments = new ArrayList<Payment>();
        for (int i = 0; i < 4; i++) {
            payments.add(payment(PayoutId.next(), DAY.plusDays(i)));
        }
        var results = withhold(payments);
        assertThat(payments.stream().map(payment -> taxIn(results, payment)))
                .containsExactly("570.00", "1210.00", "2400.00", "2304.95");
    }

    @Test
    void aReversedPaymentNoLongerCounts() {
        var first = payment(PayoutId.next(), DAY);
        withhold(List.of(first));
        for (int delivery = 0; delivery < 2; delivery++) {
            transaction.executeWithoutResult(status -> desk.reverse(List.of(first.payoutId())));
        }
        assertThat(desk.calculations(List.of(first.payoutId()))).isEmpty();
        assertThat(taxOf(payment(PayoutId.next(), DAY))).isEqualTo("570.00");
    }

    @Test
    void aPayoutReleasedInAnotherMonthIsCalculatedAgain() {
        var first = payment(PayoutId.next(), DAY);
        withhold(List.of(first));
        transaction.executeWithoutResult(status -> desk.reverse(List.of(first.payoutId())));
        var nextYear = payment(first.payoutId(), LocalDate.of(2027, 1, 4));
        assertThat(taxOf(nextYear)).isEqualTo("570.00");
    }

    @Test
    void moreThanOneChunkIsWithheldInOneCall() {
        var payments = new ArrayList<Payment>();
        for (int i = 0; i < 1100; i++) {
            payments.add(new Payment(
                    PayoutId.next(), CreatorId.next(), WEEK, "NON_RESIDENT", false, DAY, Money.cny("10000.00")));
        }
        assertThat(withhold(payments).values()).hasSize(1100).allSatisfy(result -> assertThat(result.incomeTax())
                .isEqualTo(Money.cny("590.00")));
    }

    private Payment payment(PayoutId payout, LocalDate date) {
        return new Payment(payout, creator, WEEK, "CN_RESIDENT", true, date, Money.cny("30000.00"));
    }

    private String taxOf(Payment payment) {
        return taxIn(withhold(List.of(payment)), payment);
    }

    private static String taxIn(Map<PayoutId, TaxCalculation> results, Payment payment) {
        return Objects.requireNonNull(results.get(payment.payoutId()))
                .incomeTax()
                .text();
    }

    private Map<PayoutId, TaxCalculation> withhold(List<Payment> payments) {
        return Objects.requireNonNull(transaction.execute(status -> desk.withhold(payments)));
    }
}
