package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.greenroom.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class Pain001Test {
    private static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-11-24T10:00:00+08:00");

    @ParameterizedTest
    @EnumSource(Rail.class)
    void every_rail_is_valid_against_the_official_schema(Rail rail) {
        var file = Pain001.write(
                order(rail, transfer("PAY1", "97.00", "李小梅"), transfer("PAY2", "29999.99", "Ёлка Щ & <b>")));

        assertThatCode(() -> validate(file)).doesNotThrowAnyException();
    }

    @Test
    void count_and_control_sum_cover_all_transfers_in_both_blocks() {
        var text = text(Rail.CNAPS, transfer("PAY1", "97.00", "李小梅"), transfer("PAY2", "3.10", "Li"));

        assertThat(text.split("<NbOfTxs>2</NbOfTxs><CtrlSum>100.10</CtrlSum>", -1))
                .hasSize(3);
        assertThat(text)
                .contains("<ReqdExctnDt><Dt>2026-11-24</Dt></ReqdExctnDt>", "<Purp><Cd>BONU</Cd></Purp>")
                .contains("<ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>102100099996</MmbId>")
                .contains("<InstdAmt Ccy=\"CNY\">97.00</InstdAmt>", "<CreDtTm>2026-11-24T10:00:00+08:00</CreDtTm>");
    }

    @Test
    void rails_of_latin_letters_get_latin_letters() {
        assertThat(text(Rail.SWIFT, transfer("PAY1", "97.00", "李小梅"))).contains("<Nm>li xiao mei</Nm>");
        assertThat(text(Rail.CNAPS, transfer("PAY1", "97.00", "李小梅"))).contains("<Nm>李小梅</Nm>");
    }

    @Test
    void a_name_of_any_length_and_any_characters_stays_valid() {
        var name = "\u0001\uFFFE" + "𠮷".repeat(200);

        assertThatCode(() -> validate(Pain001.write(order(Rail.CNAPS, transfer("PAY1", "0.01", name)))))
                .doesNotThrowAnyException();
    }

    @Test
    void the_same_order_gives_the_same_bytes() {
        assertThat(Pain001.write(order(Rail.SEPA, transfer("PAY1", "97.00", "Li"))))
                .isEqualTo(Pain001.write(order(Rail.SEPA, transfer("PAY1", "97.00", "Li"))));
    }

    private static String text(Rail rail, CreditTransfer... transfers) {
        return new String(Pain001.write(order(rail, transfers)), StandardCharsets.UTF_8);
    }

    private static PaymentOrder order(Rail rail, CreditTransfer... transfers) {
        var debtor = new PayoutSettings.Debtor(
                "Greenroom Demo Co., Ltd.", "6222020200112233445", "ICBKCNBJ", "102100099996");
        return new PaymentOrder(
                "BAT01K00000000000000001", rail, CREATED, LocalDate.of(2026, 11, 24), debtor, List.of(transfers));
    }

    private static CreditTransfer transfer(String id, String amount, String name) {
        return new CreditTransfer(
                id,
                Money.cny(amount),
                name,
                "DE89370400440532013000",
                "COBADEFF",
                "102100099996",
                "Bonus 2026-W47 GR-2026-W47-000001");
    }

    static void validate(byte[] file) throws SAXException, IOException {
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Pain001Test.class.getResource("/pain.001.001.09.xsd"));
    }
}
