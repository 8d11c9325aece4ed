package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.money.Money;
import dev.greenroom.tax.PaymentFacts.Past;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The vectors of the tax rules; the figures are those that the migrations ship, see {@link ShippedRules}. The published vectors of income
 * tax are of income, so they are tried with the VAT rules taken out; with VAT see {@link TaxPreviewApiTest}.
 */
class WithholdingPolicyTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private TaxRules rules = ShippedRules.read();

    private void withoutVat() {
        rules = new TaxRules(rules.all().stream()
                .filter(rule -> !rule.name().name().startsWith("VAT_"))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "800, 0.00", "801, 0.20", "3000, 440.00", "4000, 640.00", "4001, 640.16",
        "10000, 1600.00", "25000, 4000.00", "30000, 5200.00", "62500, 13000.00", "120000, 31400.00"
    })
    void onePaymentInAMonthByMethodA(String gross, String tax) {
        withoutVat();
        assertThat(taxes(resident(Method.PER_MONTH), at(JANUARY, gross))).containsExactly(tax);
    }

    @Test
    void weeklyBonusesOfOneMonthAreTakenTogetherByMethodA() {
        withoutVat();
        assertThat(sum(taxes(resident(Method.PER_MONTH), monthly(4, 0, "30000"))))
                .isEqualTo("31400.00");
        assertThat(taxes(resident(Method.PER_MONTH), monthly(4, 1, "30000"))).containsOnly("5200.00");
    }

    @Test
    void upTo6250AMonthNothingIsWithheldByMethodB() {
        assertThat(taxes(resident(Method.CUMULATIVE), monthly(12, 1, "6250"))).containsOnly("0.00");
    }

    @Test
    void tenThousandAMonthIsNinetyByMethodB() {
        assertThat(taxes(resident(Method.CUMULATIVE), monthly(3, 1, "10000"))).containsOnly("90.00");
    }

    @Test
    void fourPaymentsInOneMonthByMethodB() {
        withoutVat();
        assertThat(taxes(resident(Method.CUMULATIVE), monthly(4, 0, "30000")))
                .containsExactly("570.00", "1210.00", "2400.00", "2400.00");
    }

    @Test
    void aYearAt120000AMonthByMethodB() {
        withoutVat();
        var taxes = taxes(resident(Method.CUMULATIVE), monthly(12, 1, "120000"));
        assertThat(taxes)
                .containsExactly(
                        "6580.00",
                        "12900.00",
                        "18200.00",
                        "21400.00",
                        "24500.00",
                        "27300.00",
                        "27300.00",
                        "30700.00",
                        "31850.00",
                        "31850.00",
                        "35950.00",
                        "40950.00");
        assertThat(sum(taxes)).isEqualTo("309480.00");
    }

    @Test
    void theOfficialExampleOfFiveMonthsMatches() {
        var payments = List.of(
                at(LocalDate.of(2026, 1, 9), "7140"),
                at(LocalDate.of(2026, 2, 9), "7140"),
                at(LocalDate.of(2026, 3, 9), "7140"),
                at(LocalDate.of(2026, 4, 9), "7140"),
                at(LocalDate.of(2026, 5, 9), "7140"));
        assertThat(sum(taxes(resident(Method.CUMULATIVE), payments))).isEqualTo("106.80");
        assertThat(sum(taxes(resident(Method.PER_MONTH), payments))).isEqualTo("5712.00");
    }

    @Test
    void theMonthsCountFromTheFirstPaymentAlsoOverAGap() {
        var payments = List.of(at(JANUARY, "10000"), at(LocalDate.of(2026, 3, 5), "30000"));
        // 40,000 x 80 % - 3 x 5,000 = 17,000 at 3 % = 510, less 90.
        assertThat(taxes(resident(Method.CUMULATIVE), payments)).containsExactly("90.00", "420.00");
    }

    @Test
    void theOtherReadingStartsAgainAfterAMonthWithoutPay() {
        rules = ShippedRules.with("FIRST_MONTH_TO_CURRENT", "CONSECUTIVE_RESTART");
        var payments = List.of(at(JANUARY, "10000"), at(LocalDate.of(2026, 3, 5), "30000"));
        // 40,000 x 80 % - 1 x 5,000 = 27,000 at 3 % = 810, less 90.
        assertThat(taxes(resident(Method.CUMULATIVE), payments)).containsExactly("90.00", "720.00");
    }

    @Test
    void whatWasWithheldTooMuchIsNotGivenBackInTheYear() {
        var payments = List.of(at(JANUARY, "30000"), at(LocalDate.of(2026, 2, 5), "1000"));
        assertThat(taxes(resident(Method.CUMULATIVE), payments)).containsExactly("570.00", "0.00");
    }

    @Test
    void onlyTheSumIsRounded() {
        // 6,250.41 x 80 % - 5,000 = 0.328 at 3 % = 0.00984; twice: 0.01968.
        var payments = List.of(at(JANUARY, "6250.41"), at(LocalDate.of(2026, 2, 5), "6250.41"));
        assertThat(taxes(resident(Method.CUMULATIVE), payments)).containsExactly("0.01", "0.01");
    }

    @ParameterizedTest
    @CsvSource({"3750, 90.00", "10000, 590.00", "30000, 3390.00", "120000, 28040.00"})
    void aNonResidentByTheMonthlyTable(String gross, String tax) {
        assertThat(taxes(nonResident(), at(JANUARY, gross))).containsExactly(tax);
    }

    @Test
    void aNonResidentsPaymentsOfAMonthAreTakenTogether() {
        assertThat(sum(taxes(nonResident(), monthly(4, 0, "30000")))).isEqualTo("28040.00");
        assertThat(taxes(nonResident(), monthly(3, 1, "30000"))).containsOnly("3390.00");
    }

    @Test
    void fromABusinessNothingIsWithheld() {
        var result = results(new Who("BUSINESS", true, Method.NONE), List.of(at(JANUARY, "120000")))
                .getFirst();
        assertThat(result.net()).isEqualTo(Money.cny("120000.00"));
        assertThat(result.steps()).isNotEmpty();
    }

    @Test
    void withAgencyFilingTheFourthBonusCrossesTheLineAndTheWholeMonthIsTaxed() {
        assertThat(vat(true, monthly(4, 0, "30000"))).containsExactly("0.00", "0.00", "0.00", "1188.12");
    }

    @Test
    void exactlyAtTheLineOfAMonthIsExempt() {
        assertThat(vat(true, List.of(at(JANUARY, "101000.00")))).containsExactly("0.00");
        assertThat(vat(true, List.of(at(JANUARY, "101000.01")))).containsExactly("1000.00");
    }

    @Test
    void theNextMonthBeginsAnew() {
        assertThat(vat(true, monthly(3, 1, "101000.00"))).containsOnly("0.00");
        assertThat(vat(true, monthly(2, 1, "120000.00"))).containsOnly("1188.12");
    }

    @Test
    void withoutConsentEachPaymentStandsAlone() {
        var payments = List.of(
                at(JANUARY, "1010.00"),
                at(JANUARY, "1000.00"),
                at(JANUARY.plusDays(7), "1010.01"),
                at(JANUARY.plusDays(14), "30000.00"));
        assertThat(vat(false, payments)).containsExactly("0.00", "0.00", "10.00", "297.03");
    }

    @Test
    void aSmallPaymentThatCrossesTheLineNeverPaysLessThanNothing() {
        var payments =
                List.of(at(JANUARY, "100900"), at(JANUARY.plusDays(7), "200"), at(JANUARY.plusDays(14), "30000"));
        var results = results(resident(Method.CUMULATIVE), payments);
        assertThat(results)
                .allSatisfy(result -> assertThat(result.net().isNegative()).isFalse());
        assertThat(results.get(1).net()).isEqualTo(Money.cny("0.00"));
        // 131,100 / 101 = 1,298.02 in all.
        assertThat(results.stream().map(TaxCalculation::vat).reduce(Money.cny("0"), Money::plus))
                .isEqualTo(Money.cny("1298.02"));
    }

    @Test
    void surchargesAreOffAndWorkWhenSwitchedOn() {
        assertThat(results(resident(Method.CUMULATIVE), List.of(at(JANUARY, "120000")))
                        .getFirst()
                        .surcharges())
                .isEqualTo(Money.cny("0.00"));
        rules = new TaxRules(
                rules.all().stream().map(WithholdingPolicyTest::switchedOn).toList());
        assertThat(results(resident(Method.CUMULATIVE), List.of(at(JANUARY, "120000")))
                        .getFirst()
                        .surcharges())
                .isEqualTo(Money.cny("71.29"));
    }

    @Test
    void vatOfANonResidentIsOffAndWorksWhenSwitchedOn() {
        rules = rules.under(rules.all().stream()
                .filter(rule -> rule.name() == RuleName.VAT_NON_RESIDENT)
                .toList());
        // 10,600 contains 600; income tax on 10,000 is 590.
        var result = results(nonResident(), List.of(at(JANUARY, "10600"))).getFirst();
        assertThat(result.vat()).isEqualTo(Money.cny("600.00"));
        assertThat(result.incomeTax()).isEqualTo(Money.cny("590.00"));
    }

    @Test
    void aVersionThatSaysSoTaxesIncomeWithItsVat() {
        rules = ShippedRules.with("{\"applies\": true}", "{\"applies\": false}");
        // The published vector of method A, VAT not taken off.
        assertThat(taxes(resident(Method.PER_MONTH), at(JANUARY, "120000"))).containsExactly("31400.00");
    }

    @Test
    void aCorrectionLowersTheSumsAndTheNextPaymentsOweTheLess() {
        var payments =
                List.of(at(JANUARY, "30000"), at(JANUARY.plusDays(7), "-10000"), at(JANUARY.plusDays(14), "30000"));
        var results = results(resident(Method.CUMULATIVE), payments);
        assertThat(results.stream().map(result -> result.incomeTax().text()))
                .containsExactly("570.00", "0.00", "480.00");
        assertThat(results.get(1).net()).isEqualTo(Money.cny("-10000.00"));
        // Right from the start: 50,000 x 80 % - 5,000 = 35,000 at 3 % = 1,050.
        var right =
                taxes(resident(Method.CUMULATIVE), List.of(at(JANUARY, "20000"), at(JANUARY.plusDays(14), "30000")));
        assertThat(sum(right))
                .isEqualTo(sum(results.stream()
                        .map(result -> result.incomeTax().text())
                        .toList()));
    }

    @Test
    void grossIsAlwaysWhatIsWithheldAndNetTogether() {
        assertThat(results(resident(Method.CUMULATIVE), monthly(12, 1, "123456.78")))
                .allSatisfy(result ->
                        assertThat(result.net().plus(result.withheld())).isEqualTo(result.gross()));
    }

    @Test
    void beforeTheCumulativeMethodWasLawItIsRefused() {
        assertThatThrownBy(() -> taxes(resident(Method.CUMULATIVE), at(LocalDate.of(2025, 9, 30), "1000")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyStepNamesItsRuleAndVersion() {
        var steps = results(resident(Method.CUMULATIVE), List.of(at(JANUARY, "30000")))
                .getFirst()
                .steps();
        assertThat(steps).allSatisfy(step -> assertThat(step.version()).isNotBlank());
        assertThat(steps.getLast().text()).isEqualTo("Income tax of this payment");
        assertThat(steps.getLast().amount()).isEqualTo(new BigDecimal("570.00"));
    }

    private record Who(String residence, boolean consent, Method method) {}

    private record Pay(LocalDate date, String gross) {}

    private static Who resident(Method method) {
        return new Who("CN_RESIDENT", true, method);
    }

    private static Who nonResident() {
        return new Who("NON_RESIDENT", false, Method.NON_RESIDENT);
    }

    private static Pay at(LocalDate date, String gross) {
        return new Pay(date, gross);
    }

    private static List<Pay> monthly(int payments, int monthsApart, String gross) {
        var all = new ArrayList<Pay>();
        for (int i = 0; i < payments; i++) {
            all.add(at(JANUARY.plusMonths((long) i * monthsApart).plusDays(monthsApart == 0 ? i * 7L : 0), gross));
        }
        return all;
    }

    private List<String> taxes(Who who, Pay... payments) {
        return taxes(who, List.of(payments));
    }

    private List<String> taxes(Who who, List<Pay> payments) {
        return results(who, payments).stream()
                .map(result -> result.incomeTax().text())
                .toList();
    }

    private List<String> vat(boolean consent, List<Pay> payments) {
        return results(new Who("CN_RESIDENT", consent, Method.CUMULATIVE), payments).stream()
                .map(result -> result.vat().text())
                .toList();
    }

    private List<TaxCalculation> results(Who who, List<Pay> payments) {
        var earlier = new ArrayList<Past>();
        var results = new ArrayList<TaxCalculation>();
        for (Pay payment : payments) {
            var facts = PaymentFacts.after(
                    earlier,
                    who.residence(),
                    who.consent(),
                    who.method(),
                    payment.date(),
                    new BigDecimal(payment.gross()));
            var result = WithholdingPolicy.calculate(facts, rules);
            earlier.add(facts.with(result));
            results.add(result);
        }
        return results;
    }

    private static String sum(List<String> amounts) {
        return amounts.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static TaxRule switchedOn(TaxRule rule) {
        return rule.name() == RuleName.VAT_SURCHARGES ? rule.always() : rule;
    }
}
