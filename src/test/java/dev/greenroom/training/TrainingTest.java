package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.OnboardingTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for the tests of the training. */
abstract class TrainingTest extends OnboardingTest {
    static final String THEORY = "THEORY";

    @Autowired
    TrainingDesk desk;

    @Autowired
    Milestones milestones;

    @Autowired
    Assessments assessments;

    ApplicationId inTraining() {
        var id = applicant();
        desk.open(id);
        return id;
    }

    ApplicationId opened() {
        var id = inTraining();
        desk.openMilestone(id, THEORY);
        return id;
    }

    ApplicationId submitted() {
        var id = opened();
        submit();
        return id;
    }

    void submit() {
        desk.submit(creator, THEORY, "https://example.org/theory", "done");
    }

    void coachSays(ApplicationId id, String result) {
        answered(
                "assess-milestone",
                id.value(),
                "coach",
                "{\"result\": \"" + result + "\", \"score\": 50, \"note\": \"seen\"}");
    }

    void assertState(ApplicationId id, MilestoneState state) {
        assertThat(milestones.lock(id, THEORY).orElseThrow().state()).isEqualTo(state);
    }
}
