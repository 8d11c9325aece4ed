package dev.greenroom.vetting;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationTaskPolicy;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task {@code review-application}: not by the applicant; with a reason for all but a plain approval. */
@Component
class ReviewApplicationPolicy extends ApplicationTaskPolicy<ReviewApplicationAnswer> {
    private final Rounds rounds;
    private final CheckResults results;
    private final ReviewData data;

    ReviewApplicationPolicy(ApplicationDesk applications, Rounds rounds, CheckResults results, ReviewData data) {
        super(applications);
        this.rounds = rounds;
        this.results = results;
        this.data = data;
    }

    @Override
    public String formId() {
        return Reviews.REVIEW;
    }

    @Override
    public Class<ReviewApplicationAnswer> answerType() {
        return ReviewApplicationAnswer.class;
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        return applications.username(new ApplicationId(task.subjectId())).equals(username)
                ? Judgement.refused("Nobody reviews their own application.")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ReviewApplicationAnswer answer) {
        if (mayTake(task, username) instanceof Judgement.Refused refused) {
            return refused;
        }
        var id = new ApplicationId(task.subjectId());
        var round = rounds.current(id);
        return ReviewRules.review(
                answer, round.risk(), results.found(id, round.number(), Evidence.CREDIT_CODE_INVALID));
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        return data.of(new ApplicationId(task.subjectId()));
    }
}
