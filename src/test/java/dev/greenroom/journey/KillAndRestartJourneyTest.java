package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Running;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class KillAndRestartJourneyTest {
    private static final String WEEK = "2026-W30";

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
}
