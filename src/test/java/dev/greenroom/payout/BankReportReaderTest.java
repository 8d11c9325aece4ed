package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.payout.BankReport.Word;
import dev.greenroom.problem.Rejected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankReportReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml at all",
                "<Document/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn/></Document>",
                "<CstmrPmtStsRpt/>",
                "<Document><CstmrPmtStsRpt/></Document>",
                "<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts/></CstmrPmtStsRpt>",
                "<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts/></CstmrPmtStsRpt></Document><x/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document>&e;</Document>",
                "<!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><Document>&b;</Document>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><Document/>",
                "<Document>&undefined;</Document>",
                "<?xml version=\"1.0\" encoding=\"klingon\"?><Document/>"
            })
    void what_is_no_bank_report_is_refused_whole(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Rejected.class);
    }

    @Test
    void bytes_that_are_not_in_the_named_encoding_are_refused() {
        var gbk = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document><CstmrPmtStsRpt>名字</CstmrPmtStsRpt></Document>"
                .getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> BankReportReader.read(gbk)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_report_nested_without_end_is_refused() {
        assertThatThrownBy(() -> read("<Document>" + "<a>".repeat(5000))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ACSC, SETTLED",
        "ACCC, SETTLED",
        "RJCT, REJECTED",
        "CANC, REJECTED",
        "PDNG, PENDING",
        "ACTC, PENDING",
        "ACCP, PENDING",
        "ACSP, PENDING",
        "RCVD, PENDING",
        "ACWC, PENDING",
        "XXXX, UNCLEAR"
    })
    void statuses_mean_what_the_standard_says(String code, Word word) {
        var report = read("<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId></OrgnlGrpInfAndSts>"
                + "<OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>E</OrgnlEndToEndId><TxSts>" + code
                + "</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>");

        assertThat(report.items()).singleElement().satisfies(item -> {
            assertThat(item.endToEndId()).isEqualTo("E");
            assertThat(item.word()).isEqualTo(word);
        });
    }

    @Test
    void version_three_with_prefixes_and_transactions_beside_the_group_is_read_too() {
        var report = read(
                """
                <n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><n:CstmrPmtStsRpt>
                  <n:GrpHdr><n:MsgId>R</n:MsgId></n:GrpHdr>
                  <n:OrgnlGrpInfAndSts><n:OrgnlMsgId>M</n:OrgnlMsgId><n:GrpSts>PART</n:GrpSts></n:OrgnlGrpInfAndSts>
                  <n:TxInfAndSts><n:OrgnlEndToEndId> E1 </n:OrgnlEndToEndId><n:TxSts>RJCT</n:TxSts>
                    <n:StsRsnInf><n:Rsn><n:Cd>AC01</n:Cd></n:Rsn></n:StsRsnInf>
                    <n:OrgnlTxRef><n:Amt><n:InstdAmt Ccy="CNY">12.50</n:InstdAmt></n:Amt></n:OrgnlTxRef></n:TxInfAndSts>
                </n:CstmrPmtStsRpt></n:Document>""");

        assertThat(report.groups()).isEmpty();
        assertThat(report.items()).singleElement().satisfies(item -> {
            assertThat(item.endToEndId()).isEqualTo("E1");
            assertThat(item.reasonCode()).isEqualTo("AC01");
            assertThat(item.amount()).isEqualByComparingTo("12.50");
            assertThat(item.currency()).isEqualTo("CNY");
        });
    }

    @Test
    void a_pending_entry_or_a_reversed_debit_moves_nothing() {
        assertThat(entry("<CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts>")).isEqualTo(Word.PENDING);
        assertThat(entry("<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts>"))
                .isEqualTo(Word.UNCLEAR);
        assertThat(entry("<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>")).isEqualTo(Word.UNCLEAR);
        assertThat(entry("<CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts>"))
                .isEqualTo(Word.RETURNED);
        assertThat(entry("<CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>")).isEqualTo(Word.SETTLED);
    }

    private static Word entry(String fields) {
        return read("<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><Amt Ccy=\"CNY\">1.00</Amt>" + fields
                        + "<NtryDtls><TxDtls><Refs><EndToEndId>E</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn>"
                        + "</BkToCstmrDbtCdtNtfctn></Document>")
                .items()
                .getFirst()
                .word();
    }

    private static BankReport read(String text) {
        return BankReportReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
