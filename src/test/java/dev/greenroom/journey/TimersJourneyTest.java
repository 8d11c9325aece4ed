package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TimersJourneyTest extends JourneyTest {

    @Test
    void an_agreement_not_accepted_is_reminded_and_then_expires() {
        var creator = stage.applicant(People.resident());
        creator.awaitStatus("CLEARED");

        advance(Duration.ofDays(3).plusHours(1));
        assertThat(creator.status()).isEqualTo("CLEARED");
        advance(Duration.ofDays(11));

        creator.awaitStatus("EXPIRED");
    }

    @Test
    void a_question_not_answered_expires() {
        stage.staff("compliance")
                .post(
                        "/api/screening-lists/OFAC_SDN",
                        "text/csv",
                        "7001,\"MADURO MOROS, Nicolas\",\"individual\",\"VENEZUELA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"POB Caracas.\"\n"
                                .getBytes(StandardCharsets.UTF_8))
                .expect(200);
        var creator = stage.applicant(People.foreigner("Nicolas Maduro", "VE"));
        stage.answer(
                "compliance",
                "review-application",
                creator.applicationId(),
                Map.of("decision", "ASK_MORE", "reason", "which one", "questions", List.of("Where were you born?")));
        creator.awaitStatus("INFORMATION_REQUESTED");

        advance(Duration.ofDays(14).plusHours(1));

        creator.awaitStatus("EXPIRED");
    }

    @Test
    void a_milestone_not_submitted_in_time_ends_the_application() {
        var creator = stage.applicant(People.resident());
        creator.awaitStatus("CLEARED");
        creator.acceptAgreement();
        creator.awaitOpenMilestone();

        advance(Duration.ofDays(30).plusHours(1));

        creator.awaitStatus("REJECTED");
    }

    @Test
    void an_offer_not_answered_in_a_week_leaves_the_creator_independent() {
        var creator = stage.applicant(People.resident());
        creator.awaitStatus("CLEARED");
        creator.acceptAgreement();
        creator.passTraining();
        creator.awaitOffer();

        advance(Duration.ofDays(7).plusHours(1));

        creator.awaitStatus("ACTIVE");
    }

    @Test
    void a_held_batch_asks_again_the_next_day_and_a_silent_bank_makes_payouts_unknown_until_it_speaks() {
        var week = "2026-W27";
        var creator = stage.activeCreator(People.resident());
        upload(week, creator);
        stage.startRun(week);
        stage.answer("finance", "review-bonus-run", week, Map.of("decision", "SUBMIT", "note", "checked"));
        stage.answer("approver", "approve-bonus-run", week, Map.of("decision", "APPROVE", "note", ""));
        var batch = stage.batches(week, 1).get(0).get("id").asText();
        stage.answer(
                "approver2", "release-payment-batch", batch, Map.of("decision", "HOLD", "note", "account is short"));
        stage.awaitBatch(batch, "HELD");

        advance(Duration.ofDays(1).plusHours(1));
        stage.release(batch);
        var order = stage.staff("finance")
                .get("/api/payment-batches/" + batch + "/pain.001")
                .expect(200)
                .bytes();
        advance(Duration.ofDays(3).plusHours(1));

        Awaitility.await().until(() -> payoutStatus(week).equals("UNKNOWN"));
        assertThat(stage.run(week).get("status").asText()).isEqualTo("PAYING");
        stage.bankReports(BankReports.allSettled(order));
        stage.awaitRun(week, "CLOSED");
        assertThat(payoutStatus(week)).isEqualTo("SETTLED");
    }

    private String payoutStatus(String week) {
        return stage.staff("finance")
                .get("/api/payouts?week=" + week)
                .expect(200)
                .json()
                .get("items")
                .get(0)
                .get("status")
                .asText();
    }

    private void upload(String week, Creator creator) {
        stage.uploadPerformance(week, creator.creatorId() + ",LIVE,ELECTRONICS,3,120,0,10,60000.00,0.00");
    }
}
