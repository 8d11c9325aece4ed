package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.exchange.ExchangeRateDesk;
import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.money.Money;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.statement.StatementShelf;
import dev.greenroom.statement.Statements;
import dev.greenroom.worklist.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The same context as {@link PayoutApiTest}; each test leaves no rate behind. */
@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
class AnotherCurrencyTest extends PayoutStage {
    private static final String SOURCE = "CFETS central parity";

    @Autowired
    MockMvc http;

    @Autowired
    ExchangeRateDesk desk;

    @Autowired
    PaymentFiles files;

    @Autowired
    ReissuePayoutWorker reissue;

    @Autowired
    ReleasePaymentBatchPolicy release;

    @Autowired
    PaidByBatch chain;

    @Autowired
    ResolvePayoutPolicy resolve;

    @Autowired
    Statements statements;

    @Autowired
    StatementShelf shelf;

    @AfterEach
    void forgetRates() {
        jdbc.update(
                """
                update payout set transfer_currency = null, transfer_amount = null, transfer_rate = null, transfer_unit = null,
                    transfer_rate_date = null, transfer_source = null, transfer_residue = null, transfer_rate_id = null""");
        jdbc.update("delete from exchange_rate");
    }

    @Test
    void without_rates_an_iban_is_paid_in_cny_as_ever() throws Exception {
        var creator = creator("20000.00", iban("EUR"));
        var batch = sent();

        assertThat(batch(batch).rail()).isEqualTo(Rail.SWIFT);
        assertThat(order(batch)).contains("<InstdAmt Ccy=\"CNY\">19670.00</InstdAmt>");
        as("finance", get("/api/payouts/" + payoutOf(creator).id()))
                .andExpect(jsonPath("$.transfer").isEmpty())
                .andExpect(jsonPath("$.currency").value("CNY"));
    }

    @Test
    void an_iban_in_euro_is_paid_by_sepa_and_the_books_tell_where_the_rounding_went() throws Exception {
        load("EUR", today(), "7.8312");
        var creator = creator("20000.00", iban("EUR"));
        var batch = sent();

        Pain001Test.validate(files.pain001(batch, "finance"));
        assertThat(order(batch))
                .contains("<InstdAmt Ccy=\"EUR\">2511.75</InstdAmt>", "<CtrlSum>2511.75</CtrlSum>")
                .contains("<SvcLvl><Cd>SEPA</Cd></SvcLvl>", "<ChrgBr>SLEV</ChrgBr>")
                .doesNotContain("CNY\">", "XchgRateInf");
        receive(bankSays(
                "<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">2511.75</InstdAmt></Amt></OrgnlTxRef>" + ACSC,
                payoutOf(creator)));

        // 2,511.75 EUR are 19,670.02 CNY: two fen more than the net.
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(balance(LedgerAccount.BANK, creator)).isEqualTo("19670.02");
        assertThat(balance(LedgerAccount.EXCHANGE_ROUNDING, creator)).isEqualTo("-0.02");
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("0.00");
        assertThat(balance(LedgerAccount.PAYMENTS_IN_TRANSIT, creator)).isEqualTo("0.00");
        assertThat(trialBalance()).isEqualTo("0.00");
        as("finance", get("/api/payouts/" + payoutOf(creator).id()))
                .andExpect(jsonPath("$.net").value("19670.00"))
                .andExpect(jsonPath("$.currency").value("CNY"))
                .andExpect(jsonPath("$.transfer.currency").value("EUR"))
                .andExpect(jsonPath("$.transfer.amount").value("2511.75"))
                .andExpect(jsonPath("$.transfer.rate").value("7.8312"))
                .andExpect(jsonPath("$.transfer.unit").value(1))
                .andExpect(jsonPath("$.transfer.rateDate").value(today().toString()))
                .andExpect(jsonPath("$.transfer.source").value(SOURCE))
                .andExpect(jsonPath("$.transfer.residue").value("-0.02"));
        as("finance", get("/api/payment-batches/" + batch))
                .andExpect(jsonPath("$.rail").value("SEPA"))
                .andExpect(jsonPath("$.currency").value("EUR"))
                .andExpect(jsonPath("$.total").value("2511.75"))
                .andExpect(jsonPath("$.exchange.net").value("19670.00"))
                .andExpect(jsonPath("$.exchange.residue").value("-0.02"));
        assertThat(statement(creator)).contains("2,511.75 EUR", "7.8312", SOURCE, "0.02 CNY", "19,670.00");
    }

    @Test
    void a_report_in_another_currency_or_amount_than_was_ordered_is_doubted() {
        load("EUR", today(), "7.8312");
        var creator = creator("20000.00", iban("EUR"));
        sent();
        receive(bankSays(
                "<OrgnlTxRef><Amt><InstdAmt Ccy=\"CNY\">19670.00</InstdAmt></Amt></OrgnlTxRef>" + ACSC,
                payoutOf(creator)));

        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.UNKNOWN);
        assertThat(payoutOf(creator).reasonCode()).isEqualTo("AMOUNT_DIFFERS");
    }

    @Test
    void a_booking_in_yuan_is_matched_by_the_euro_that_were_ordered() {
        load("EUR", today(), "7.8312");
        var creator = creator("20000.00", iban("EUR"));
        sent();
        receive(
                """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>\
                <Amt Ccy="CNY">19688.12</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls>\
                <Refs><EndToEndId>%s</EndToEndId></Refs><Amt Ccy="CNY">19688.12</Amt><AmtDtls><InstdAmt>\
                <Amt Ccy="EUR">2511.75</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls></Ntry></Ntfctn>\
                </BkToCstmrDbtCdtNtfctn></Document>"""
                        .formatted(payoutOf(creator).endToEndId()));

        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void dollars_and_yen_go_by_swift_in_batches_of_their_own_and_yen_have_no_decimals() throws Exception {
        load("USD", today(), "7.1000");
        csv("JPY," + today() + ",100,4.612," + SOURCE);
        creator("20000.00", iban("USD"));
        creator("20000.00", iban("JPY"));
        var batches = built();

        assertThat(batches).hasSize(2);
        for (var batch : batches) {
            assertThat(batch(batch).rail()).isEqualTo(Rail.SWIFT);
            screening.screen(batch);
            release(batch);
            sending.send(batch);
            Pain001Test.validate(files.pain001(batch, "finance"));
            assertThat(order(batch))
                    .containsAnyOf(
                            "<InstdAmt Ccy=\"USD\">2770.42</InstdAmt>", "<InstdAmt Ccy=\"JPY\">426496</InstdAmt>");
        }
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void an_old_rate_is_none_and_a_fresh_one_pays_when_it_is_issued_again() {
        load("EUR", today().minusDays(11), "7.8312");
        var creator = creator("20000.00", iban("EUR"));
        assertThat(screening.screen(built().getFirst())).isEqualTo(BatchVerdict.EMPTY);
        var held = payoutOf(creator);
        assertThat(held.reasonCode()).isEqualTo("EXCHANGE_RATE_MISSING");
        assertThat(held.whoActs()).isEqualTo("FINANCE");
        var answer = new ResolvePayoutAnswer(ResolvePayoutAnswer.Decision.REISSUE, "pay it");
        var task = task("resolve-payout", held.id().value());
        assertThat(resolve.mayAnswer(task, "finance", answer)).isInstanceOf(Judgement.Refused.class);

        load("EUR", today().minusDays(10), "7.8000");
        assertThat(resolve.mayAnswer(task, "finance", answer)).isEqualTo(Judgement.allowed());
        resolve(held.id(), ResolvePayoutAnswer.Decision.REISSUE);
        var again =
                reissue.reissuePayout(new ReissuePayoutWorker.Input(held.id())).batchId();

        assertThat(screening.screen(again)).isEqualTo(BatchVerdict.READY);
        assertThat(batch(again).rail()).isEqualTo(Rail.SEPA);
        assertThat(batch(again).total()).isEqualTo(new Money(new BigDecimal("2521.79"), "EUR"));
    }

    @Test
    void another_rate_than_was_released_is_asked_again() {
        load("EUR", today().minusDays(1), "7.8312");
        var creator = creator("20000.00", iban("EUR"));
        var batch = inRelease();
        release(batch);
        load("EUR", today(), "7.8000");

        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.CHANGED);
        screening.screen(batch);
        assertThat(batch(batch).total().amount()).isEqualByComparingTo("2521.79");
        assertThat(statement(creator)).contains("2,521.79 EUR").doesNotContain("2,511.75");
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);
        assertThat(order(batch)).contains("<InstdAmt Ccy=\"EUR\">2521.79</InstdAmt>");
    }

    @Test
    void a_wrong_rate_is_corrected_until_money_went_out_at_it() {
        load("EUR", today(), "78.312");
        creator("20000.00", iban("EUR"));
        var batch = inRelease();
        load("EUR", today(), "7.8312");
        screening.screen(batch);
        release(batch);
        assertThat(sending.send(batch).verdict()).isEqualTo(SendVerdict.SENT);

        assertThatThrownBy(() -> load("EUR", today(), "7.9000")).isInstanceOf(Rejected.class);
        assertThat(csv("EUR," + today() + ",1,7.8312," + SOURCE)).isEqualTo(new ExchangeRateDesk.Receipt(0, 0, 1));
    }

    @Test
    void who_entered_the_rate_does_not_release_what_is_paid_at_it() {
        desk.receive(file("EUR," + today() + ",1,7.8312," + SOURCE), "both-hands");
        creator("20000.00", iban("EUR"));
        var batch = inRelease();
        var task = task("release-payment-batch", batch.value());

        assertThat(release.mayTake(task, "both-hands")).isInstanceOf(Judgement.Refused.class);
        // The act is found from the batch, by what checks four eyes in the record and by what looks for delegates.
        assertThat(chain.chain(batch.value()))
                .contains(jdbc.queryForObject("select upload from exchange_rate", String.class));
        assertThat(release.mayTake(task, "approver2")).isEqualTo(Judgement.allowed());
        assertThat(release.data(task))
                .containsEntry("exchangeRate", "7.8312 CNY per 1 EUR")
                .containsEntry("rateDate", today().toString())
                .containsEntry("rateSource", SOURCE)
                .containsEntry("rateEnteredBy", "both-hands")
                .containsEntry("currency", "EUR")
                .containsEntry("total", "2511.75")
                .containsEntry("totalInYuan", "19670.00");
    }

    @Test
    void what_comes_back_is_taken_back_whole_and_goes_out_again_at_the_rate_of_its_day() {
        load("EUR", today(), "7.8312");
        var creator = creator("20000.00", iban("EUR"));
        sent();
        var first = payoutOf(creator);
        receive(bankSays(ACSC, first));
        receive(
                """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>\
                <Amt Ccy="EUR">2511.75</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls>\
                <Refs><EndToEndId>%s</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>\
                </Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"""
                        .formatted(first.endToEndId()));
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.RETURNED);
        assertThat(balance(LedgerAccount.BANK, creator)).isEqualTo("0.00");
        assertThat(balance(LedgerAccount.EXCHANGE_ROUNDING, creator)).isEqualTo("0.00");
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("19670.00");

        clock.advance(Duration.ofDays(1));
        load("EUR", today(), "7.8000");
        resolve(first.id(), ResolvePayoutAnswer.Decision.REISSUE);
        var again =
                reissue.reissuePayout(new ReissuePayoutWorker.Input(first.id())).batchId();
        screening.screen(again);
        release(again);
        sending.send(again);
        receive(bankSays(ACSC, payoutOf(creator)));

        // 2,521.79 EUR at 7.8000 are 19,669.96 CNY.
        assertThat(payoutOf(creator).transferred().text()).isEqualTo("2521.79");
        assertThat(balance(LedgerAccount.BANK, creator)).isEqualTo("19669.96");
        assertThat(balance(LedgerAccount.EXCHANGE_ROUNDING, creator)).isEqualTo("0.04");
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void a_change_of_currency_after_the_batch_was_built_is_held() {
        load("EUR", today(), "7.8312");
        load("USD", today(), "7.1000");
        var creator = creator("20000.00", iban("EUR"));
        var batch = inRelease();
        payee(creator, iban("USD"));

        screening.screen(batch);

        assertThat(payoutOf(creator).reasonCode()).isEqualTo("RAIL_CHANGED");
        assertThat(payoutOf(creator).conversion()).isNull();
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void less_than_the_smallest_amount_is_held() {
        load("EUR", today(), "7.8312");
        var creator = creator("0.03", iban("EUR"));
        screening.screen(built().getFirst());

        assertThat(payoutOf(creator).reasonCode()).isEqualTo("TRANSFER_TOO_SMALL");
    }

    @Test
    void the_line_of_50000_dollars_follows_the_dollar_where_there_is_a_rate() {
        load("USD", today(), "7.1000");
        var below = creator("355000.00");
        residence(below, "NON_RESIDENT");
        var above = creator("355000.01");
        residence(above, "NON_RESIDENT");
        screening.screen(built().getFirst());

        assertThat(payoutOf(below).status()).isEqualTo(PayoutStatus.READY);
        assertThat(payoutOf(above).reasonCode()).isEqualTo("REMITTANCE_FILING_MISSING");
        assertThat(payoutOf(above).reasonText())
                .contains("USD 50,000", "355000.00 CNY", "7.1000", SOURCE, today().toString());
    }

    @Test
    void rates_are_loaded_by_finance_and_listed_with_who_entered_them() throws Exception {
        var text = "currency,date,unit,rate,source\nEUR," + today() + ",1,7.8312," + SOURCE + "\n";
        rates("finance", text)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(1));
        rates("finance", text)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unchanged").value(1));
        rates("finance", text.replace("7.8312", "7.8313"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.corrected").value(1));
        rates("finance", text.replace("EUR", "eur"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("lines[2]"));
        rates("approver", text).andExpect(status().isForbidden());

        as("auditor", get("/api/exchange-rates?currency=EUR"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].rate").value("7.8313"))
                .andExpect(jsonPath("$.items[0].replaced").value(false))
                .andExpect(jsonPath("$.items[0].enteredBy").value("finance"))
                .andExpect(jsonPath("$.items[1].replaced").value(true));
        as("auditor", get("/api/exchange-rates?currency=euro")).andExpect(status().isUnprocessableEntity());
    }

    private ResultActions rates(String username, String text) throws Exception {
        return as(username, post("/api/exchange-rates").contentType("text/csv").content(text));
    }

    private ResultActions as(String username, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(httpBasic(username, "greenroom")));
    }

    private void load(String currency, LocalDate date, String rate) {
        csv(currency + "," + date + ",1," + rate + "," + SOURCE);
    }

    private ExchangeRateDesk.Receipt csv(String line) {
        return desk.receive(file(line), "finance");
    }

    private static byte[] file(String line) {
        return ("currency,date,unit,rate,source\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BonusWeek.ZONE));
    }

    private String order(BatchId batch) {
        return new String(files.pain001(batch, "finance"), StandardCharsets.UTF_8);
    }

    private String statement(CreatorId creator) {
        var id = payoutOf(creator).id();
        var number = statements.ofPayouts(List.of(id)).get(id).number();
        try (var document = Loader.loadPDF(shelf.pdf(number))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PayoutMethod iban(String currency) {
        return new PayoutMethod("IBAN", "DE89370400440532013000", "COBADEFF", null, "Li Xiaomei", currency);
    }
}
