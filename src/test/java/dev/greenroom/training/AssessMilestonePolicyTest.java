package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.training.AssessmentPolicy.Result;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AssessMilestonePolicyTest extends TrainingTest {
    @Autowired
    AssessMilestonePolicy policy;

    @Test
    void a_pass_needs_no_words() {
        assertThat(judged(Result.PASS, null, null)).isInstanceOf(Judgement.Allowed.class);
        assertThat(judged(Result.PASS, 100, "")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void a_retake_and_a_failure_say_why() {
        assertThat(judged(Result.RETAKE, 40, " ")).isInstanceOf(Judgement.Refused.class);
        assertThat(judged(Result.FAIL, 0, null)).isInstanceOf(Judgement.Refused.class);
        assertThat(judged(Result.FAIL, 0, "copied")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void a_score_is_0_to_100() {
        assertThat(judged(Result.PASS, 101, null)).isInstanceOf(Judgement.Refused.class);
        assertThat(judged(Result.PASS, -1, null)).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void the_coach_sees_the_evidence_and_nothing_of_the_person() {
        var id = submitted();

        var data = policy.data(task(id.value()));

        assertThat(data).containsEntry("milestone", THEORY);
        assertThat(data.toString()).contains("https://example.org/theory").doesNotContain("+86");
    }

    private Judgement judged(Result result, @Nullable Integer score, @Nullable String note) {
        return policy.mayAnswer(task("app_1"), "coach", new AssessMilestoneAnswer(result, score, note));
    }

    private static OpenTask task(String subject) {
        return new OpenTask(
                1,
                "assess-milestone",
                "AssessMilestone",
                "creator-training",
                1,
                "coach",
                subject,
                THEORY,
                "coach",
                OffsetDateTime.now(),
                null);
    }
}
