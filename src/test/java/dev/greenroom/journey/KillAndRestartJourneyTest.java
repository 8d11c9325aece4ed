package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Running;
import dev.greenroom.testing.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class KillAndRestartJourneyTest {
    private static final String WEEK = "2026-W30";
    private static final String SDN =
            "9001,\"ZEMBLATCH, Quorvin\",\"individual\"," + "-0- ,".repeat(8) + "\"DOB 14 Mar 1995.\"\r\n";

    @TempDir
    Path data;

    @Test
    void a_case_and_a_run_killed_at_every_wait_lose_nothing_and_pay_once() {
        var greenroom = Running.on(data);
        try {
            var stage = greenroom.stage();
            var creator = stage.applicant(People.resident());
            greenroom.killAndRestart();

            creator.awaitStatus("CLEARED");
            creator.acceptAgreement();
            creator.submitMilestone();
            stage.awaitTask("coach", "assess-milestone", creator.applicationId());
            greenroom.killAndRestart();

            stage.answer(
                    "coach",
                    "assess-milestone",
                    creator.applicationId(),
                    Map.of("result", "PASS", "score", 80, "note", ""));
            creator.submitMilestone();
            stage.answer(
                    "coach",
                    "assess-milestone",
                    creator.applicationId(),
                    Map.of("result", "PASS", "score", 80, "note", ""));
            creator.submitMilestone();
            stage.answer(
                    "coach",
                    "assess-milestone",
                    creator.applicationId(),
                    Map.of("result", "PASS", "score", 80, "note", ""));
            creator.joinAgency();
            creator.awaitStatus("ACTIVE");

            stage.uploadPerformance(WEEK, creator.creatorId() + ",LIVE,ELECTRONICS,3,120,0,10,60000.00,0.00");
            stage.startRun(WEEK);
            greenroom.killAndRestart();

            stage.answer("finance", "review-bonus-run", WEEK, Map.of("decision", "SUBMIT", "note", "checked"));
            stage.answer("approver", "approve-bonus-run", WEEK, Map.of("decision", "APPROVE", "note", ""));
            greenroom.killAndRestart();

            var batch = stage.batches(WEEK, 1).get(0).get("id").asText();
            stage.release(batch);
            var order = stage.staff("finance")
                    .get("/api/payment-batches/" + batch + "/pain.001")
                    .expect(200)
                    .bytes();
            greenroom.killAndRestart();

            assertThat(stage.staff("finance")
                            .get("/api/payment-batches/" + batch + "/pain.001")
                            .bytes())
                    .isEqualTo(order);
            stage.bankReports(BankReports.allSettled(order));
            greenroom.killAndRestart();

            stage.awaitRun(WEEK, "CLOSED");
            assertThat(stage.batches(WEEK, 1)).hasSize(1);
            assertThat(stage.trialBalanceDifference()).isEqualTo("0.00");
            assertThat(creator.api().get("/api/me/statements").json().get("items"))
                    .hasSize(1);
        } finally {
            greenroom.kill();
        }
    }

    @Test
    void a_list_whose_rescreening_is_killed_raises_one_alert_for_each_person() {
        var greenroom = Running.on(data);
        try {
            var stage = greenroom.stage();
            var person = People.resident().put("legalName", "Quorvin Zemblatch");
            person.withObject("payout").put("holderName", "Quorvin Zemblatch");
            var creator = stage.activeCreator(person);
            stage.staff("compliance")
                    .post("/api/screening-lists/OFAC_SDN", "text/csv", SDN.getBytes(StandardCharsets.UTF_8))
                    .expect(200);
            greenroom.killAndRestart();

            var alert = awaitOnlyAlert(stage, creator);
            stage.awaitTask("compliance", "review-alert", alert);
            greenroom.killAndRestart();

            stage.answer(
                    "compliance", "review-alert", alert, Map.of("decision", "CLEAR", "reason", "another birthplace"));
            greenroom.killAndRestart();

            stage.answer(
                    "compliance2", "second-alert-review", alert, Map.of("decision", "CONFIRM", "reason", "I agree"));
            Awaitility.await("payable")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> creator.me().at("/payable/payable").asBoolean());
            assertThat(awaitOnlyAlert(stage, creator)).isEqualTo(alert);
        } finally {
            greenroom.kill();
        }
    }

    private static String awaitOnlyAlert(Stage stage, Stage.Creator creator) {
        return Awaitility.await("an alert")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> stage.staff("compliance")
                                .get("/api/alerts")
                                .expect(200)
                                .json()
                                .get("items"),
                        alerts -> alerts.size() == 1
                                && alerts.at("/0/applicationId").asText().equals(creator.applicationId()))
                .at("/0/id")
                .asText();
    }
}
