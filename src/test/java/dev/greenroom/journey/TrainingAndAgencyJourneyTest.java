package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingAndAgencyJourneyTest extends JourneyTest {
    private static final Map<String, ?> RETAKE = Map.of("result", "RETAKE", "score", 40, "note", "again, please");

    @Test
    void a_retaken_milestone_can_still_be_passed() {
        var creator = inTraining();
        creator.submitMilestone();
        stage.answer("coach", "assess-milestone", creator.applicationId(), RETAKE);

        creator.passTraining();
    }

    @Test
    void the_fourth_failed_attempt_ends_the_application() {
        var creator = inTraining();
        for (int attempt = 0; attempt < 4; attempt++) {
            creator.submitMilestone();
            stage.answer("coach", "assess-milestone", creator.applicationId(), RETAKE);
        }

        creator.awaitStatus("REJECTED");
    }

    @Test
    void a_failed_milestone_ends_the_application() {
        var creator = inTraining();
        creator.submitMilestone();
        stage.answer(
                "coach",
                "assess-milestone",
                creator.applicationId(),
                Map.of("result", "FAIL", "score", 0, "note", "copied"));

        creator.awaitStatus("REJECTED");
    }

    @Test
    void a_creator_who_declines_every_agency_is_independent() {
        var creator = trained();

        creator.answerOffer(false);

        creator.awaitStatus("ACTIVE");
    }

    @Test
    void a_creator_whom_the_agency_declines_is_independent() {
        var creator = trained();
        creator.answerOffer(true);

        stage.answer(
                "network",
                "confirm-network",
                creator.applicationId(),
                Map.of("decision", "DECLINE", "note", "no capacity"));

        creator.awaitStatus("ACTIVE");
    }

    @Test
    void a_withdrawal_ends_the_case_wherever_it_stands() {
        var creator = inTraining();
        creator.submitMilestone();
        stage.awaitTask("coach", "assess-milestone", creator.applicationId());

        creator.api().post("/api/application/withdraw").expect(202);

        creator.awaitStatus("WITHDRAWN");
        org.awaitility.Awaitility.await()
                .until(() -> stage.findTask("coach", "assess-milestone", creator.applicationId())
                        .isEmpty());
        assertThat(creator.api().get("/api/me/milestones").status()).isEqualTo(200);
    }

    private Creator inTraining() {
        var creator = stage.applicant(People.resident());
        creator.awaitStatus("CLEARED");
        creator.acceptAgreement();
        return creator;
    }

    private Creator trained() {
        var creator = inTraining();
        creator.passTraining();
        return creator;
    }
}
