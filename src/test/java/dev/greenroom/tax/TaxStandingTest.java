package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.money.Money;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.IncomeSource.Source;
import dev.greenroom.tax.TaxDesk.Payment;
import dev.greenroom.testing.MoneyTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TaxStandingTest extends MoneyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final BonusWeek WEEK = BonusWeek.parse("2032-W20");

    @Autowired
    TaxStandingDesk desk;

    @Autowired
    TreatyClaimDesk claims;

    @Autowired
    TaxDesk tax;

    @Autowired
    Recomputation recomputation;

    @Autowired
    TransactionTemplate transaction;

    private final CreatorId creator = CreatorId.next();

    @Test
    void whatTwoOfficersFoundNotToBeFromChinaIsNotTaxedFromTheNextPaymentOn() throws IOException {
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
        desk.decide(
                creator,
                json("{'source': 'ABROAD', 'reason': 'Streams from Lyon, seen on the contract'}"),
                "compliance");
        assertThat(taxOf(DAY)).isEqualTo("6600.00");
        assertThatThrownBy(() -> desk.approve(creator, "compliance")).isInstanceOf(WrongState.class);
        assertThat(desk.of(creator).source()).isEqualTo(Source.CHINA);
        assertThat(desk.approve(creator, "compliance2").source()).isEqualTo(Source.ABROAD);
        assertThat(taxOf(DAY)).isEqualTo("0.00");
        desk.decide(creator, json("{'source': 'CHINA', 'reason': 'Moved to Shanghai'}"), "compliance");
        assertThat(taxOf(DAY.plusMonths(1))).isEqualTo("3390.00");
        assertThat(desk.of(creator).sources())
                .extracting(IncomeSource::source)
                .containsExactly(Source.CHINA, Source.ABROAD);
        assertThat(recomputation.of(WEEK).equal()).isTrue();
    }

    @Test
    void whatIsNotFromChinaStaysOutOfTheSumsOfItsMonth() throws IOException {
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
        desk.decide(creator, json("{'source': 'ABROAD', 'reason': 'On tour'}"), "compliance");
        desk.approve(creator, "compliance2");
        assertThat(taxOf(DAY)).isEqualTo("0.00");
        desk.decide(creator, json("{'source': 'CHINA', 'reason': 'Back'}"), "compliance");
        // 9,990 on two payments, not 18,040 on three.
        assertThat(taxOf(DAY)).isEqualTo("6600.00");
        assertThat(recomputation.of(WEEK).different()).isEmpty();
    }

    @Test
    void aDecisionThatWaitsIsApprovedOrRejectedBeforeTheNextAndARejectedOneNeverCounts() throws IOException {
        var abroad = json("{'source': 'ABROAD', 'reason': 'Streams from Lyon'}");
        desk.decide(creator, abroad, "compliance");
        assertThatThrownBy(() -> desk.decide(creator, abroad, "compliance2")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> desk.reject(creator, json("{}"), "compliance2"))
                .isInstanceOf(Rejected.class);
        var after = desk.reject(creator, json("{'reason': 'The contract says Beijing'}"), "compliance2");
        assertThat(after.source()).isEqualTo(Source.CHINA);
        assertThat(after.sources())
                .extracting(IncomeSource::status, IncomeSource::checkReason)
                .containsExactly(tuple(IncomeSource.Status.REJECTED, "The contract says Beijing"));
        assertThatThrownBy(() -> desk.approve(creator, "compliance2")).isInstanceOf(WrongState.class);
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
    }

    @Test
    void aClaimThatBeginsInAMonthLimitsTheMonthAndDoesNotBeginAnother() throws IOException {
        assertThat(taxOf(LocalDate.of(2026, 5, 2))).isEqualTo("3390.00");
        approved("0.30", "2026-05-10", "2026-12-31");
        // 9,990 on 60,000 by the table; 30 % of it would be 18,000.
        assertThat(taxOf(LocalDate.of(2026, 5, 15))).isEqualTo("6600.00");
        assertThat(recomputation.of(WEEK).different()).isEmpty();
    }

    @Test
    void underALowRateWhatWasWithheldBeforeTheClaimCountsFirst() throws IOException {
        assertThat(taxOf(LocalDate.of(2026, 5, 2))).isEqualTo("3390.00");
        approved("0.05", "2026-05-10", "2026-12-31");
        // 5 % of 60,000 is less than was withheld; 5 % of 90,000 is 4,500.
        assertThat(taxOf(LocalDate.of(2026, 5, 15))).isEqualTo("0.00");
        assertThat(taxOf(LocalDate.of(2026, 5, 25))).isEqualTo("1110.00");
        assertThat(recomputation.of(WEEK).different()).isEmpty();
    }

    @Test
    void whatAClaimSparedIsNotMadeUpForAfterItEndedInTheMonth() throws IOException {
        approved("0.05", "2026-05-01", "2026-05-10");
        assertThat(taxOf(LocalDate.of(2026, 5, 2))).isEqualTo("1500.00");
        // What the payments add to the tax by the table: 9,990 less 3,390, then 18,040 less 9,990.
        assertThat(taxOf(LocalDate.of(2026, 5, 15))).isEqualTo("6600.00");
        assertThat(taxOf(LocalDate.of(2026, 5, 25))).isEqualTo("8050.00");
        assertThat(taxOf(LocalDate.of(2026, 6, 2))).isEqualTo("3390.00");
        assertThat(recomputation.of(WEEK).different()).isEmpty();
    }

    @Test
    void anEndedClaimIsNotAppliedFromThatDayOn() throws IOException {
        var claim = approved("0.05", "2026-05-01", "2026-12-31");
        assertThat(taxOf(DAY)).isEqualTo("1500.00");
        assertThatThrownBy(() -> claims.revoke(creator, claim, json("{'from': '2027-01-01'}"), "compliance"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .extracting(Fault::field)
                        .containsExactlyInAnyOrder("from", "reason"));
        var end = json("{'from': '2026-06-10', 'reason': 'Left France'}");
        assertThat(claims.revoke(creator, claim, end, "compliance").revokedFrom())
                .isEqualTo("2026-06-10");
        assertThat(taxOf(LocalDate.of(2026, 6, 9))).isEqualTo("1500.00");
        assertThat(taxOf(LocalDate.of(2026, 6, 10))).isEqualTo("6600.00");
        assertThat(taxOf(LocalDate.of(2026, 7, 10))).isEqualTo("3390.00");
        assertThat(recomputation.of(WEEK).different()).isEmpty();
        assertThatThrownBy(() -> claims.revoke(creator, claim, end, "compliance"))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> claims.revoke(CreatorId.next(), claim, end, "compliance"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClaimThatWasTakenBackBeforeItsApprovalCannotBeApproved() throws IOException {
        var claim = claims.enter(creator, claim("0.05", "2026-05-01", "2026-12-31"), "compliance");
        claims.revoke(creator, claim.id(), json("{'from': '2026-05-01', 'reason': 'Typing error'}"), "compliance");
        assertThatThrownBy(() -> claims.approve(creator, claim.id(), "compliance2"))
                .isInstanceOf(WrongState.class);
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
    }

    @Test
    void aClaimCoversThreeYearsAtMost() throws IOException {
        claims.enter(creator, claim("0.05", "2026-05-01", "2029-04-30"), "compliance");
        assertThatThrownBy(() -> claims.enter(creator, claim("0.05", "2026-05-01", "2029-05-01"), "compliance"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .extracting(Fault::code)
                        .containsExactly("TOO_LONG"));
    }

    @Test
    void aPersonsNumberDoesNotGetIntoTheRecordForEver() throws IOException {
        assertThatThrownBy(() -> desk.decide(
                        creator,
                        json("{'source': 'ABROAD', 'reason': 'Passport of 110101199003074514'}"),
                        "compliance"))
                .isInstanceOfSatisfying(Rejected.class, TaxStandingTest::isAboutAPersonsNumber);
        assertThatThrownBy(() -> claims.enter(
                        creator,
                        json(
                                "{'country': 'FR', 'rate': 0, 'validFrom': '2026-01-01', 'validTo': '2026-12-31', 'document': '110101199003074514'}"),
                        "compliance"))
                .isInstanceOfSatisfying(Rejected.class, TaxStandingTest::isAboutAPersonsNumber);
        var claim = claims.enter(creator, claim("0.05", "2026-05-01", "2026-12-31"), "compliance");
        assertThatThrownBy(() -> claims.revoke(
                        creator,
                        claim.id(),
                        json("{'from': '2026-06-10', 'reason': 'Card 6222 0210 0112 3456 789'}"),
                        "compliance"))
                .isInstanceOfSatisfying(Rejected.class, TaxStandingTest::isAboutAPersonsNumber);
    }

    private static void isAboutAPersonsNumber(Rejected rejected) {
        assertThat(rejected.faults()).extracting(Fault::code).containsExactly("PERSONAL_NUMBER");
    }

    private String approved(String rate, String from, String to) throws IOException {
        var claim = claims.enter(creator, claim(rate, from, to), "compliance");
        return claims.approve(creator, claim.id(), "compliance2").id();
    }

    @Test
    void aTreatyClaimCountsOnceAnotherOfficerHasSeenThePapersAndOnlyOnItsDays() throws IOException {
        var claim = claims.enter(creator, claim("0.05", "2026-05-01", "2026-12-31"), "compliance");
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
        assertThatThrownBy(() -> claims.approve(creator, claim.id(), "compliance"))
                .isInstanceOf(WrongState.class);
        claims.approve(creator, claim.id(), "compliance2");

        // 5 % of 30,000, twice in one month; the table would give 3,390 on the first.
        assertThat(taxOf(DAY.plusMonths(1))).isEqualTo("1500.00");
        assertThat(taxOf(DAY.plusMonths(1))).isEqualTo("1500.00");
        assertThat(taxOf(DAY.plusYears(1))).isEqualTo("3390.00");

        var exempt = claims.enter(creator, claim("0", "2027-01-01", "2027-12-31"), "compliance");
        claims.approve(creator, exempt.id(), "compliance2");
        assertThat(taxOf(DAY.plusYears(1).plusMonths(1))).isEqualTo("0.00");
        assertThat(recomputation.of(WEEK).different()).isEmpty();
    }

    @Test
    void aTreatyNeverCostsMoreThanTheTable() throws IOException {
        var claim = claims.enter(creator, claim("0.20", "2026-01-01", "2026-12-31"), "compliance");
        claims.approve(creator, claim.id(), "compliance2");
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
    }

    @Test
    void aClaimTellsEveryFaultAtOnce() {
        assertThatThrownBy(() -> claims.enter(
                        creator,
                        json(
                                "{'country': 'XX', 'rate': 1.5, 'validFrom': '2026-02-01', 'validTo': '2026-01-01', 'document': '?'}"),
                        "compliance"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .extracting(Fault::field)
                        .containsExactlyInAnyOrder("country", "rate", "validTo", "document"));
        assertThatThrownBy(() -> claims.approve(creator, "tre_nothing", "compliance2"))
                .isInstanceOf(NotFound.class);
        doReturn(Set.of()).when(creators).known(any());
        assertThatThrownBy(() -> desk.of(creator)).isInstanceOf(NotFound.class);
    }

    private static JsonNode claim(String rate, String from, String to) throws IOException {
        return json("{'country': 'FR', 'rate': %s, 'validFrom': '%s', 'validTo': '%s', 'document': 'NR-2026/17'}"
                .formatted(rate, from, to));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private String taxOf(LocalDate date) {
        var payment = new Payment(PayoutId.next(), creator, WEEK, "NON_RESIDENT", false, date, Money.cny("30000.00"));
        var results = Objects.requireNonNull(transaction.execute(status -> tax.withhold(List.of(payment))));
        return Objects.requireNonNull(results.get(payment.payoutId()))
                .incomeTax()
                .text();
    }
}
