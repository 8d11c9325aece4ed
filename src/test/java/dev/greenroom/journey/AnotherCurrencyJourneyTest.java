package dev.greenroom.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AnotherCurrencyJourneyTest extends JourneyTest {
    private static final String SOURCE = "CFETS central parity";

    @Test
    void a_creator_with_an_iban_is_paid_in_euro_and_told_the_rate() throws Exception {
        var week = "2026-W18";
        load("7.8312");
        var creator = stage.activeCreator(abroad());
        stage.uploadPerformance(week, line(creator));
        stage.approveAndRelease(week);
        var batch = stage.batches(week, 1).get(0);
        var order = stage.staff("finance")
                .get("/api/payment-batches/" + batch.get("id").asText() + "/pain.001")
                .expect(200)
                .bytes();
        stage.bankReports(BankReports.allSettled(order));
        stage.awaitRun(week, "CLOSED");

        assertThat(batch.get("rail").asText()).isEqualTo("SEPA");
        assertThat(batch.get("currency").asText()).isEqualTo("EUR");
        // 2,000.00 CNY at 7.8312 are 255.39 EUR, which are worth 2,000.01 CNY.
        assertThat(new String(order, UTF_8)).contains("<InstdAmt Ccy=\"EUR\">255.39</InstdAmt>");
        assertThat(stage.trialBalanceDifference()).isEqualTo("0.00");
        var earned =
                creator.api().get("/api/me/earnings?week=" + week).expect(200).json();
        assertThat(earned.get("net").asText()).isEqualTo("2000.00");
        assertThat(earned.get("currency").asText()).isEqualTo("CNY");
        var transfer = earned.get("transfer");
        assertThat(transfer.get("amount").asText()).isEqualTo("255.39");
        assertThat(transfer.get("currency").asText()).isEqualTo("EUR");
        assertThat(transfer.get("rate").asText()).isEqualTo("7.8312");
        assertThat(transfer.get("rateDate").asText()).isEqualTo(today().toString());
        assertThat(transfer.get("source").asText()).isEqualTo(SOURCE);
        assertThat(transfer.get("residue").asText()).isEqualTo("-0.01");
        var paper = creator.api()
                .get("/api/statements/" + earned.get("statement").asText() + "/pdf")
                .expect(200)
                .bytes();
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document)).contains("255.39 EUR", "7.8312", "0.01 CNY");
        }
        // Money went out at it: now it stands.
        assertThat(stage.staff("finance")
                        .post("/api/exchange-rates", "text/csv", file("7.9000"))
                        .status())
                .isEqualTo(422);
    }

    private void load(String rate) {
        stage.staff("finance")
                .post("/api/exchange-rates", "text/csv", file(rate))
                .expect(200);
    }

    private byte[] file(String rate) {
        return ("currency,date,unit,rate,source\nEUR," + today() + ",1," + rate + "," + SOURCE + "\n").getBytes(UTF_8);
    }

    /** A resident whose account is abroad. */
    private static ObjectNode abroad() {
        var person = People.resident();
        person.withObject("/payout")
                .put("method", "IBAN")
                .put(
                        "account",
                        People.foreigner("Somebody", "DE").at("/payout/account").asText())
                .put("bic", "COBADEFFXXX")
                .putNull("cnaps")
                .put("currency", "EUR");
        return person;
    }

    private static String line(Creator creator) {
        return creator.creatorId() + ",LIVE,ELECTRONICS,3,120,0,10,60000.00,0.00";
    }
}
