package dev.greenroom.vetting;

import static dev.greenroom.application.Forms.complete;
import static dev.greenroom.application.Forms.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.Risk;
import dev.greenroom.worklist.Judgement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewsTest extends VettingTest {
    @Autowired
    private SecondReviewPolicy second;

    @Autowired
    private ReviewApplicationPolicy first;

    @Autowired
    private VettingFiles files;

    @Autowired
    private CheckDesk checks;

    @Test
    void the_reviewer_may_not_take_the_second_review_and_another_officer_may() {
        var id = inVetting();
        review(id, "compliance", ReviewDecision.APPROVE, "papers seen", List.of());
        var task = task(id, Reviews.SECOND_REVIEW);

        assertThat(second.mayTake(task, "compliance")).isInstanceOf(Judgement.Refused.class);
        assertThat(second.mayAnswer(
                        task, "compliance", new SecondReviewAnswer(SecondReviewDecision.CONFIRM, "I agree with me")))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(second.mayTake(task, "compliance2")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void nobody_reviews_their_own_application() {
        var task = task(inVetting(), Reviews.REVIEW);

        assertThat(first.mayTake(task, creator)).isInstanceOf(Judgement.Refused.class);
        assertThat(second.mayTake(task, creator)).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void at_high_risk_an_approval_needs_a_reason() {
        var id = inVetting();
        vetting.recordRisk(id, Risk.HIGH);
        var bare = new ReviewApplicationAnswer(ReviewDecision.APPROVE, null, null);

        assertThat(first.mayAnswer(task(id, Reviews.REVIEW), "compliance", bare))
                .isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void the_task_shows_verdicts_and_no_identifiers() {
        var form = complete();
        var id = submitted(creator, form);
        vetting.start(id);
        checks.checkIdentity(id);
        checks.screen(id);

        var data = first.data(task(id, Reviews.REVIEW)).toString();

        assertThat(data)
                .contains("IDENTITY", "VALID", "/cases/" + id)
                .doesNotContain(form.get("idDocument").get("number").asText())
                .doesNotContain(form.get("phone").asText())
                .doesNotContain(form.get("payout").get("account").asText())
                .doesNotContain(form.get("legalName").asText());
    }

    @Test
    void an_answered_request_opens_a_second_round_with_checks_of_its_own() {
        var id = inVetting();
        checks.checkIdentity(id);
        review(id, "compliance", ReviewDecision.ASK_MORE, "unclear", List.of("Where?"));
        vetting.requestInformation(id);
        information.answer(
                creator,
                "{\"answers\":[{\"question\":\"Where?\",\"answer\":\"Here\"}]}".getBytes(StandardCharsets.UTF_8));

        vetting.start(id);
        vetting.start(id);

        assertThat(rounds.current(id).number()).isEqualTo(2);
        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.IN_VETTING);
        assertThat(results.of(id, 2)).isEmpty();
        assertThat(files.find(id).orElseThrow().decisions())
                .extracting(VettingFile.Decision::decision)
                .containsExactly("ASK_MORE");
    }

    @Test
    void a_second_application_with_the_same_card_is_suspicious() {
        var form = complete();
        submitted(someone(), form);
        var other = complete();
        ((ObjectNode) other.get("payout")).set("account", form.get("payout").get("account"));
        var id = submitted(creator, other);
        vetting.start(id);

        assertThat(checks.detectPatterns(id)).isEqualTo(PatternVerdict.SUSPICIOUS);
        assertThat(results.of(id, 1).getFirst().evidence()).containsExactly(Evidence.SHARED_ACCOUNT);
    }

    @Test
    void hits_are_sealed_and_the_conclusion_names_who_decided() {
        var id = inVetting();
        review(id, "compliance", ReviewDecision.APPROVE, "papers seen", List.of());
        answer(
                id,
                Reviews.SECOND_REVIEW,
                "compliance2",
                new SecondReviewAnswer(SecondReviewDecision.CONFIRM, "agreed"));

        vetting.conclude(id, VettingVerdict.CLEARED);
        vetting.conclude(id, VettingVerdict.REFUSED);

        var file = files.find(id).orElseThrow();
        assertThat(file.outcome()).isEqualTo(VettingVerdict.CLEARED);
        assertThat(file.decisions()).extracting(VettingFile.Decision::by).containsExactly("compliance", "compliance2");
    }
}
