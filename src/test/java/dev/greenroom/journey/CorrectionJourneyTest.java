package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.Demo;
import dev.greenroom.testing.Api;
import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An approved week turns out wrong: too high for one creator, missing for another. */
class CorrectionJourneyTest extends JourneyTest {
    private static final String WRONG = "2026-W34";
    private static final String NEXT = "2026-W35";
    private static final String LATER = "2026-W36";
    private static final String REASON = "sales of another shop were counted";

    @Test
    void a_week_paid_too_high_is_taken_off_and_one_that_was_missed_is_paid() {
        var high = stage.activeCreator(People.resident());
        var missed = stage.activeCreator(People.resident());
        upload(WRONG, high, "250000.00");
        stage.approveAndRelease(WRONG);
        settle(WRONG);

        badEntriesAreRefused(high);
        var tooMuch = entered(high, "-5000.00");
        onlyAnUnrelatedPersonApproves(tooMuch, high);
        assertThat(earnings(high, WRONG).get("corrections"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("open").asText()).isEqualTo("-5000.00"));

        assertThat(high.me().get("notices").findValuesAsText("code")).contains("BONUS_CORRECTED");

        upload(NEXT, high, "60000.00");
        start(NEXT);
        assertThat(stage.run(NEXT).get("corrections").asText()).isEqualTo("-2000.00");
        stage.answer("approver", "approve-bonus-run", NEXT, Map.of("decision", "APPROVE", "note", ""));

        stage.awaitRun(NEXT, "CLOSED");
        assertThat(stage.batches(NEXT, 0)).isEmpty();
        var nothing = earnings(high, NEXT);
        assertThat(nothing.get("status").asText()).isEqualTo("SETTLED");
        assertThat(nothing.get("net").asText()).isEqualTo("0.00");
        assertThat(nothing.get("corrections").get(0).get("open").asText()).isEqualTo("-3000.00");
        assertThat(pdf(high, nothing))
                .contains("往周更正", WRONG, "尚待扣减", "3,000.00")
                .doesNotContain("week ");

        var owed = entered(missed, "500.00");
        approve("approver", owed).expect(200);
        upload(LATER, high, "250000.00");
        start(LATER);
        stage.answer("approver", "approve-bonus-run", LATER, Map.of("decision", "APPROVE", "note", ""));
        var batch = stage.batches(LATER, 1).get(0).get("id").asText();
        stage.release(batch);
        var payout = payout(LATER, high).get("endToEndId").asText();
        stage.bankReports(BankReports.statusReport(pain001(batch), id -> id.equals(payout) ? "RJCT AM04" : "ACSC"));
        issueAgain(high, batch);

        stage.awaitRun(LATER, "CLOSED");
        assertThat(stage.run(LATER).get("corrections").asText()).isEqualTo("-2500.00");
        assertThat(earnings(high, LATER).get("gross").asText()).isEqualTo("5000.00");
        assertThat(earnings(missed, LATER).get("gross").asText()).isEqualTo("500.00");
        assertThat(earnings(missed, LATER).get("status").asText()).isEqualTo("SETTLED");
        for (var id : List.of(tooMuch, owed)) {
            assertThat(correction(id).get("status").asText()).isEqualTo("APPLIED");
        }
        assertThat(withheld(high)).isEqualByComparingTo(rightFirstTime("3000.00", "2000.00", "8000.00"));
        assertThat(stage.trialBalanceDifference()).isEqualTo("0.00");
        theRecordTellsIt(tooMuch, high);
    }

    private void badEntriesAreRefused(Creator creator) {
        var refused = stage.staff("finance")
                .post("/api/bonus-corrections", entry(creator, "2026-W37", "0.00", "card 6225881414207430"))
                .expect(422);
        assertThat(refused.json().findValuesAsText("code")).contains("NOT_APPROVED", "ZERO", "PERSONAL_NUMBER");
        for (var amount : List.of("22000.01", "-8000.01")) {
            var outside = stage.staff("finance")
                    .post("/api/bonus-corrections", entry(creator, WRONG, amount, REASON))
                    .expect(422);
            assertThat(outside.json().findValuesAsText("code")).contains("OUT_OF_BOUNDS");
        }
    }

    private void onlyAnUnrelatedPersonApproves(String id, Creator creator) {
        approve("finance", id).expect(403);
        stage.staff("admin")
                .post(
                        "/api/staff",
                        Map.of("username", "cousin", "password", Demo.PASSWORD, "roles", List.of("FINANCE_APPROVER")))
                .expect(201);
        stage.staff("cousin")
                .post("/api/staff/me/conflicts", Map.of("creatorId", creator.creatorId(), "relation", "cousin"))
                .expect(201);
        approve("cousin", id).expect(409);
        approve("approver", id).expect(200);
        approve("approver", id).expect(409);
    }

    private void issueAgain(Creator creator, String batch) {
        var failed = payout(LATER, creator).get("id").asText();
        stage.answer("finance", "resolve-payout", failed, Map.of("decision", "REISSUE", "note", "account funded"));
        var second = Awaitility.await()
                .until(
                        () -> StreamSupport.stream(stage.batches(LATER, 1).spliterator(), false)
                                .map(one -> one.get("id").asText())
                                .filter(id -> !id.equals(batch))
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
        stage.release(second);
        stage.bankReports(BankReports.allSettled(pain001(second)));
    }

    private void theRecordTellsIt(String id, Creator creator) {
        var auditor = stage.staff("auditor");
        assertThat(auditor.get("/api/timeline/" + creator.creatorId() + "?size=200")
                        .expect(200)
                        .json()
                        .findValuesAsText("what"))
                .contains("BONUS_CORRECTION_ENTERED", "BONUS_CORRECTION_APPROVED", "BONUS_CORRECTION_APPLIED");
        assertThat(auditor.get("/api/timeline/" + id).expect(200).json().findValuesAsText("what"))
                .contains("BONUS_CORRECTION_APPROVED", "BONUS_RUN_APPROVED");
        assertThat(auditor.get("/api/audit/four-eyes")
                        .expect(200)
                        .json()
                        .get("violations")
                        .asInt())
                .isZero();
        for (var week : List.of(WRONG, NEXT, LATER)) {
            assertThat(auditor.post("/api/audit/recompute?week=" + week)
                            .expect(200)
                            .json()
                            .get("equal")
                            .asBoolean())
                    .isTrue();
        }
    }

    private String entered(Creator creator, String amount) {
        return stage.staff("finance")
                .post("/api/bonus-corrections", entry(creator, WRONG, amount, REASON))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private static Map<String, String> entry(Creator creator, String week, String amount, String reason) {
        return Map.of("creatorId", creator.creatorId(), "week", week, "amount", amount, "reason", reason);
    }

    private Api.Answer approve(String who, String id) {
        return stage.staff(who).post("/api/bonus-corrections/" + id + "/approve", Map.of("note", "compared"));
    }

    private JsonNode correction(String id) {
        return stage.staff("auditor")
                .get("/api/bonus-corrections/" + id)
                .expect(200)
                .json();
    }

    private void upload(String week, Creator creator, String sales) {
        stage.uploadPerformance(week, creator.creatorId() + ",LIVE,ELECTRONICS,3,120,0,10," + sales + ",0.00");
    }

    private void start(String week) {
        stage.startRun(week);
        stage.answer("finance", "review-bonus-run", week, Map.of("decision", "SUBMIT", "note", "checked"));
        stage.awaitTask("approver", "approve-bonus-run", week);
    }

    private void settle(String week) {
        var batch = stage.batches(week, 1).get(0).get("id").asText();
        stage.bankReports(BankReports.allSettled(pain001(batch)));
        stage.awaitRun(week, "CLOSED");
    }

    private byte[] pain001(String batch) {
        return stage.staff("finance")
                .get("/api/payment-batches/" + batch + "/pain.001")
                .expect(200)
                .bytes();
    }

    private JsonNode payout(String week, Creator creator) {
        return stage.staff("finance")
                .get("/api/payouts?week=" + week + "&creator=" + creator.creatorId())
                .expect(200)
                .json()
                .get("items")
                .get(0);
    }

    private static JsonNode earnings(Creator creator, String week) {
        return creator.api().get("/api/me/earnings?week=" + week).expect(200).json();
    }

    private static String pdf(Creator creator, JsonNode week) {
        var bytes = creator.api()
                .get("/api/statements/" + week.get("statement").asText() + "/pdf")
                .expect(200)
                .bytes();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private BigDecimal withheld(Creator creator) {
        return List.of(WRONG, NEXT, LATER).stream()
                .map(week ->
                        new BigDecimal(earnings(creator, week).get("withheld").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the calculator says of the same weeks without a mistake, all paid in this month. */
    private BigDecimal rightFirstTime(String... weeks) {
        var payments = Arrays.stream(weeks)
                .map(gross -> Map.of("date", today().toString(), "gross", gross))
                .toList();
        var payee = Map.of("residence", "CN_RESIDENT", "agencyFilingConsent", true, "method", "CUMULATIVE");
        var preview = stage.staff("finance")
                .post("/api/tax/preview", Map.of("payee", payee, "payments", payments))
                .expect(200)
                .json();
        return StreamSupport.stream(
                        Objects.requireNonNull(preview.get("payments")).spliterator(), false)
                .map(one -> new BigDecimal(one.get("gross").asText())
                        .subtract(new BigDecimal(one.get("net").asText())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
