package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
    TaxDesk tax;

    @Autowired
    Recomputation recomputation;

    @Autowired
    TransactionTemplate transaction;

    private final CreatorId creator = CreatorId.next();

    @Test
    void whatAnOfficerFoundNotToBeFromChinaIsNotTaxedFromTheNextPaymentOn() throws IOException {
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
        desk.decide(
                creator,
                json("{'source': 'ABROAD', 'reason': 'Streams from Lyon, seen on the contract'}"),
                "compliance");
        assertThat(taxOf(DAY)).isEqualTo("0.00");
        desk.decide(creator, json("{'source': 'CHINA', 'reason': 'Moved to Shanghai'}"), "compliance");
        assertThat(taxOf(DAY.plusMonths(1))).isEqualTo("3390.00");
        assertThat(desk.of(creator).sources())
                .extracting(TaxStanding.IncomeSource::source)
                .containsExactly("CHINA", "ABROAD");
        assertThat(recomputation.of(WEEK).equal()).isTrue();
    }

    @Test
    void aTreatyClaimCountsOnceAnotherOfficerHasSeenThePapersAndOnlyOnItsDays() throws IOException {
        var claim = desk.enter(creator, claim("0.05", "2026-05-01", "2026-12-31"), "compliance");
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
        assertThatThrownBy(() -> desk.approve(creator, claim.id(), "compliance"))
                .isInstanceOf(WrongState.class);
        desk.approve(creator, claim.id(), "compliance2");

        // 5 % of 30,000, twice in one month; the table would give 3,390 on the first.
        assertThat(taxOf(DAY.plusMonths(1))).isEqualTo("1500.00");
        assertThat(taxOf(DAY.plusMonths(1))).isEqualTo("1500.00");
        assertThat(taxOf(DAY.plusYears(1))).isEqualTo("3390.00");

        var exempt = desk.enter(creator, claim("0", "2027-01-01", "2027-12-31"), "compliance");
        desk.approve(creator, exempt.id(), "compliance2");
        assertThat(taxOf(DAY.plusYears(1).plusMonths(1))).isEqualTo("0.00");
        assertThat(recomputation.of(WEEK).different()).isEmpty();
    }

    @Test
    void aTreatyNeverCostsMoreThanTheTable() throws IOException {
        var claim = desk.enter(creator, claim("0.20", "2026-01-01", "2026-12-31"), "compliance");
        desk.approve(creator, claim.id(), "compliance2");
        assertThat(taxOf(DAY)).isEqualTo("3390.00");
    }

    @Test
    void aClaimTellsEveryFaultAtOnce() {
        assertThatThrownBy(() -> desk.enter(
                        creator,
                        json(
                                "{'country': 'XX', 'rate': 1.5, 'validFrom': '2026-02-01', 'validTo': '2026-01-01', 'document': '?'}"),
                        "compliance"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .extracting(Fault::field)
                        .containsExactlyInAnyOrder("country", "rate", "validTo", "document"));
        assertThatThrownBy(() -> desk.approve(creator, "tre_nothing", "compliance2"))
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
