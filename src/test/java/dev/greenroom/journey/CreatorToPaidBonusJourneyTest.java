package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class CreatorToPaidBonusJourneyTest extends JourneyTest {
    private static final String WEEK = "2026-W20";

    @Test
    void a_clean_resident_goes_from_application_to_a_paid_bonus_with_a_statement() {
        var creator = stage.activeCreator(People.resident());
        var creatorId = creator.creatorId();

        stage.uploadPerformance(WEEK, creatorId + ",LIVE,ELECTRONICS,4,400,0,900,260000.00,10000.00");
        stage.approveAndRelease(WEEK);
        var batchId = stage.batches(WEEK, 1).get(0).get("id").asText();
        var order = stage.staff("finance")
                .get("/api/payment-batches/" + batchId + "/pain.001")
                .expect(200)
                .bytes();
        var first = stage.bankReports(BankReports.allSettled(order)).json();

        assertThat(first.get("matched").asInt()).isEqualTo(1);
        var run = stage.awaitRun(WEEK, "CLOSED");
        assertThat(run.get("gross").asText()).isEqualTo("8000.00");
        var statements =
                creator.api().get("/api/me/statements").expect(200).json().get("items");
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).get("status").asText()).isEqualTo("PUBLISHED");
        var pdf = creator.api()
                .get("/api/statements/" + statements.get(0).get("number").asText() + "/pdf")
                .expect(200);
        assertThat(pdf.text()).startsWith("%PDF-");
        thePaperCanBeChecked(pdf.bytes());
        assertThat(stage.trialBalanceDifference()).isEqualTo("0.00");
        theRecordTellsItAll(statements.get(0).get("payoutId").asText());
    }

    private void thePaperCanBeChecked(byte[] paper) {
        var anybody = anybody();
        var address = Pattern.compile("/verify/\\S+")
                .matcher(words(paper))
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        assertThat(anybody.get(address).expect(200).text())
                .contains("Genuine", "8,000.00")
                .doesNotContain("cre_", "pay_", "CN-");
        assertThat(anybody.get(address + "0").expect(200).text())
                .contains("Not genuine")
                .doesNotContain("8,000.00");
        assertThat(anybody.get("/verify/GR-2026-W20-999999?code=00").expect(200).text())
                .contains("Not genuine");
    }

    private static String words(byte[] paper) {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void theRecordTellsItAll(String payoutId) {
        var auditor = stage.staff("auditor");
        var story = auditor.get("/api/payouts/" + payoutId + "/timeline?size=200")
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("what");
        assertThat(story.reversed())
                .containsSubsequence(
                        "APPLICATION_SUBMITTED",
                        "CREATOR_ACTIVATED",
                        "BONUS_RUN_APPROVED",
                        "PAYOUT_READY",
                        "BATCH_SENT",
                        "PAYOUT_SETTLED",
                        "BONUS_RUN_CLOSED");
        assertThat(auditor.get("/api/timeline/" + payoutId + "/csv").expect(200).text())
                .contains("BATCH_SENT,batch,")
                .doesNotContain("@");
        var eyes = auditor.get("/api/audit/four-eyes").expect(200).json();
        assertThat(eyes.get("violations").asInt()).isZero();
        assertThat(eyes.get("checked").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(auditor.get("/api/audit/verify")
                        .expect(200)
                        .json()
                        .get("valid")
                        .asBoolean())
                .isTrue();
    }
}
