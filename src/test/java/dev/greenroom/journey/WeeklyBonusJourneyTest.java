package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WeeklyBonusJourneyTest extends JourneyTest {

    @Test
    void a_run_without_figures_waits_and_goes_on_when_finance_asks_again() {
        var week = "2026-W21";
        var creator = stage.activeCreator(People.resident());
        stage.startRun(week);
        stage.awaitRun(week, "OPEN");
        awaitWaitingForFigures(week);

        upload(week, creator, "60000.00");
        stage.startRun(week);
        stage.awaitTask("finance", "review-bonus-run", week);

        assertThat(stage.run(week).get("gross").asText()).isEqualTo("2000.00");
    }

    @Test
    void the_checker_returns_a_run_to_its_maker_and_the_maker_may_not_check() {
        var week = "2026-W22";
        upload(week, stage.activeCreator(People.resident()), "60000.00");
        stage.startRun(week);
        submit(week);
        stage.answer("approver", "approve-bonus-run", week, Map.of("decision", "RETURN", "note", "why so much"));

        submit(week);
        stage.answer("approver", "approve-bonus-run", week, Map.of("decision", "APPROVE", "note", ""));

        var batch = stage.batches(week, 1).get(0).get("id").asText();
        var task = stage.awaitTask("approver", "release-payment-batch", batch)
                .get("key")
                .asText();
        assertThat(stage.staff("approver").post("/api/tasks/" + task + "/claim").status())
                .isEqualTo(409);
    }

    @Test
    void a_cancelled_run_pays_nobody() {
        var week = "2026-W23";
        upload(week, stage.activeCreator(People.resident()), "60000.00");
        stage.startRun(week);

        stage.answer("finance", "review-bonus-run", week, Map.of("decision", "CANCEL", "note", "wrong week"));

        stage.awaitRun(week, "CANCELLED");
        assertThat(stage.staff("finance")
                        .post("/api/bonus-runs", Map.of("week", week))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_payout_refused_by_the_bank_is_issued_again_and_then_settled() {
        var week = "2026-W24";
        var creator = stage.activeCreator(People.resident());
        upload(week, creator, "60000.00");
        stage.approveAndRelease(week);
        var batch = stage.batches(week, 1).get(0).get("id").asText();
        var order = pain001(batch);
        stage.bankReports(BankReports.statusReport(order, id -> "RJCT AM04"));
        var payout = failedPayout(week);
        stage.answer("finance", "resolve-payout", payout, Map.of("decision", "REISSUE", "note", "account funded"));

        var second = Awaitility.await().until(() -> otherBatch(week, batch), id -> !id.isEmpty());
        stage.release(second);
        stage.bankReports(BankReports.allSettled(pain001(second)));

        stage.awaitRun(week, "CLOSED");
        assertThat(stage.trialBalanceDifference()).isEqualTo("0.00");
        assertThat(creator.api().get("/api/me/statements").json().get("items")).isNotEmpty();
    }

    @Test
    void an_excluded_payout_can_be_written_off_and_leaves_no_money_behind() {
        var week = "2026-W25";
        var kept = stage.activeCreator(People.resident());
        var excluded = stage.activeCreator(People.resident());
        upload(week, kept, "60000.00", excluded, "70000.00");
        stage.startRun(week);
        submit(week);
        stage.answer("approver", "approve-bonus-run", week, Map.of("decision", "APPROVE", "note", ""));
        var batch = stage.batches(week, 1).get(0).get("id").asText();
        stage.awaitBatch(batch, "IN_RELEASE");
        var payout = payoutOf(week, excluded);
        stage.staff("finance")
                .post("/api/payouts/" + payout + "/exclude", Map.of("reason", "figures in doubt"))
                .expect(200);
        stage.release(batch);
        stage.bankReports(BankReports.allSettled(pain001(batch)));

        stage.answer(
                "finance", "resolve-payout", payout, Map.of("decision", "WRITE_OFF", "note", "figures were wrong"));

        stage.awaitRun(week, "CLOSED");
        assertThat(stage.trialBalanceDifference()).isEqualTo("0.00");
        assertThat(excluded.api().get("/api/me/statements").json().get("items")).isEmpty();
    }

    @Test
    void the_same_report_twice_changes_nothing() {
        var week = "2026-W26";
        upload(week, stage.activeCreator(People.resident()), "60000.00");
        stage.approveAndRelease(week);
        var batch = stage.batches(week, 1).get(0).get("id").asText();
        var report = BankReports.allSettled(pain001(batch));
        var first = stage.bankReports(report).json();

        var second = stage.bankReports(report).json();

        assertThat(second).isEqualTo(first);
        stage.awaitRun(week, "CLOSED");
    }

    private void awaitWaitingForFigures(String week) {
        Awaitility.await().until(() -> stage.run(week).path("waitsForFigures").asBoolean());
    }

    private void submit(String week) {
        stage.answer("finance", "review-bonus-run", week, Map.of("decision", "SUBMIT", "note", "checked"));
    }

    private void upload(String week, Creator creator, String sales) {
        assertThat(stage.uploadPerformance(week, line(creator, sales))
                        .get("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    private void upload(String week, Creator one, String sales, Creator other, String otherSales) {
        assertThat(stage.uploadPerformance(week, line(one, sales), line(other, otherSales))
                        .get("accepted")
                        .asInt())
                .isEqualTo(2);
    }

    private static String line(Creator creator, String sales) {
        return creator.creatorId() + ",LIVE,ELECTRONICS,3,120,0,10," + sales + ",0.00";
    }

    private byte[] pain001(String batch) {
        return stage.staff("finance")
                .get("/api/payment-batches/" + batch + "/pain.001")
                .expect(200)
                .bytes();
    }

    private String otherBatch(String week, String known) {
        for (var batch : stage.batches(week, 1)) {
            if (!known.equals(batch.get("id").asText())) {
                return batch.get("id").asText();
            }
        }
        return "";
    }

    private String failedPayout(String week) {
        return payouts(week, "FAILED").get(0).get("id").asText();
    }

    private String payoutOf(String week, Creator creator) {
        for (var payout : stage.staff("finance")
                .get("/api/payouts?week=" + week)
                .expect(200)
                .json()
                .get("items")) {
            if (creator.creatorId().equals(payout.get("creatorId").asText())) {
                return payout.get("id").asText();
            }
        }
        throw new AssertionError("No payout");
    }

    private JsonNode payouts(String week, String status) {
        return Awaitility.await()
                .until(
                        () -> stage.staff("finance")
                                .get("/api/payouts?week=" + week + "&status=" + status)
                                .expect(200)
                                .json()
                                .get("items"),
                        items -> !items.isEmpty());
    }
}
