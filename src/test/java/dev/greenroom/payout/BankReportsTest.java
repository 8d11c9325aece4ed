package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.payout.BankReports.Unmatched;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BankReportsTest extends PayoutStage {
    @Autowired
    BatchDesk batches;

    @Test
    void settled_payouts_leave_the_bank_and_publish_their_statement() {
        var creator = creator("20000.00");
        var batch = sent();

        var answer = receive(bankSays(ACSC, payoutOf(creator)));

        assertThat(answer.type()).isEqualTo("pain.002");
        assertThat(answer.matched()).isEqualTo(1);
        assertThat(answer.unmatched()).isZero();
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(statementStatus(payoutOf(creator).id())).isEqualTo("PUBLISHED");
        assertThat(balance(LedgerAccount.BANK, creator)).isEqualTo("19670.00");
        assertThat(messages("bank-report-received", batch.value())).hasSize(1);
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void the_same_report_twice_changes_nothing_and_answers_the_same() {
        var creator = creator("20000.00");
        var batch = sent();
        var report = bankSays(ACSC, payoutOf(creator));

        var first = receive(report);
        var version = payoutOf(creator).version();
        var second = receive(report);

        assertThat(second).isEqualTo(first);
        assertThat(payoutOf(creator).version()).isEqualTo(version);
        assertThat(messages("bank-report-received", batch.value())).hasSize(1);
    }

    @Test
    void a_refused_payout_is_owed_again_and_its_reason_is_in_plain_words() {
        var creator = creator("20000.00");
        sent();

        receive(bankSays(rejected("AC04"), payoutOf(creator)));

        var payout = payoutOf(creator);
        assertThat(payout.status()).isEqualTo(PayoutStatus.FAILED);
        assertThat(payout.reasonCode()).isEqualTo("AC04");
        assertThat(payout.reasonText()).isEqualTo("The account is closed");
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("19670.00");
        assertThat(messages("payout-exception-raised", payout.id().value())).hasSize(1);
    }

    @Test
    void a_status_for_the_whole_file_holds_for_each_payout() {
        var one = creator("20000.00");
        var other = creator("500.00");
        var batch = sent();

        var answer = receive(pain002(batch(batch).msgId(), "<PmtInfSts>RJCT</PmtInfSts>"));

        assertThat(answer.matched()).isEqualTo(2);
        assertThat(payoutOf(one).status()).isEqualTo(PayoutStatus.FAILED);
        assertThat(payoutOf(other).status()).isEqualTo(PayoutStatus.FAILED);
    }

    @Test
    void accepted_is_not_paid() {
        var creator = creator("20000.00");
        sent();

        assertThat(receive(bankSays("<TxSts>ACSP</TxSts>", payoutOf(creator))).matched())
                .isEqualTo(1);
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SENT);
    }

    @Test
    void a_late_report_settles_what_was_unknown_and_ends_its_exception() {
        var creator = creator("20000.00");
        var batch = sent();
        batches.markOverdue(batch);
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.UNKNOWN);

        receive(bankSays(ACSC, payoutOf(creator)));

        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(messages("payout-exception-settled", payoutOf(creator).id().value()))
                .hasSize(1);
    }

    @Test
    void a_credit_that_returns_a_settled_payment_reopens_it_and_raises_it_anew() {
        var creator = creator("20000.00");
        var batch = sent();
        batches.markOverdue(batch);
        receive(bankSays(ACSC, payoutOf(creator)));

        var answer =
                receive(camt054(payoutOf(creator), "CRDT", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>", "19670.00"));

        assertThat(answer.type()).isEqualTo("camt.054");
        assertThat(answer.matched()).isEqualTo(1);
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.RETURNED);
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("19670.00");
        assertThat(balance(LedgerAccount.BANK, creator)).isEqualTo("0.00");
        assertThat(messages("payout-exception-raised", payoutOf(creator).id().value()))
                .hasSize(2);
        assertThat(trialBalance()).isEqualTo("0.00");
    }

    @Test
    void a_booked_debit_settles() {
        var creator = creator("20000.00");
        sent();

        receive(camt054(payoutOf(creator), "DBIT", "", "19670.00"));

        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SETTLED);
    }

    @Test
    void another_amount_is_unmatched_and_makes_the_payout_unknown() {
        var creator = creator("20000.00");
        sent();

        var answer = receive(camt054(payoutOf(creator), "DBIT", "", "19670.01"));

        assertThat(answer.unmatchedItems())
                .containsExactly(new Unmatched(payoutOf(creator).endToEndId(), "AMOUNT_DIFFERS"));
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.UNKNOWN);
        assertThat(messages("payout-exception-raised", payoutOf(creator).id().value()))
                .hasSize(1);
    }

    @Test
    void what_was_never_sent_or_is_not_ours_is_unmatched() {
        var creator = creator("20000.00");
        inRelease();
        var foreign =
                pain002("X", "<TxInfAndSts><OrgnlEndToEndId>NOT-OURS</OrgnlEndToEndId>" + ACSC + "</TxInfAndSts>");

        assertThat(receive(bankSays(ACSC, payoutOf(creator))).unmatchedItems())
                .containsExactly(new Unmatched(payoutOf(creator).endToEndId(), "NEVER_SENT"));
        assertThat(receive(foreign).unmatchedItems()).containsExactly(new Unmatched("NOT-OURS", "UNKNOWN_REFERENCE"));
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.READY);
    }

    @Test
    void two_words_in_one_report_are_taken_in_order() {
        var creator = creator("20000.00");
        sent();
        var payout = payoutOf(creator);
        var both = "<TxInfAndSts><OrgnlEndToEndId>%1$s</OrgnlEndToEndId>%2$s</TxInfAndSts>"
                .formatted(payout.endToEndId(), ACSC);

        var answer = receive(pain002("X", both + both.replace("ACSC", "RJCT")));

        assertThat(answer.matched()).isEqualTo(1);
        assertThat(answer.unmatchedItems()).containsExactly(new Unmatched(payout.endToEndId(), "CONTRADICTS"));
        assertThat(payoutOf(creator).status()).isEqualTo(PayoutStatus.SETTLED);
    }

    private static String camt054(Payout payout, String side, String more, String amount) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>\
                <GrpHdr><MsgId>C</MsgId></GrpHdr><Ntfctn><Id>1</Id><Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd>\
                <Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls></NtryDtls>\
                </Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"""
                .formatted(amount, side, payout.endToEndId(), more);
    }
}
