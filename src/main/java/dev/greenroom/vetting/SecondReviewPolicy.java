package dev.greenroom.vetting;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationTaskPolicy;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task {@code second-review}: another officer than the reviewer, and always with a reason. */
@Component
class SecondReviewPolicy extends ApplicationTaskPolicy<SecondReviewAnswer> {
    private final Reviews reviews;
    private final ReviewData data;

    SecondReviewPolicy(ApplicationDesk applications, Reviews reviews, ReviewData data) {
        super(applications);
        this.reviews = reviews;
        this.data = data;
    }

    @Override
    public String formId() {
        return Reviews.SECOND_REVIEW;
    }

    @Override
    public Class<SecondReviewAnswer> answerType() {
        return SecondReviewAnswer.class;
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        var id = new ApplicationId(task.subjectId());
        if (applications.username(id).equals(username)) {
            return Judgement.refused("Nobody reviews their own application.");
        }
        boolean reviewer = reviews.current(id)
                .filter(review -> review.username().equals(username))
                .isPresent();
        return reviewer
                ? Judgement.refused("The second review needs another officer than the first.")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, SecondReviewAnswer answer) {
        return mayTake(task, username) instanceof Judgement.Refused refused ? refused : ReviewRules.second(answer);
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        return data.of(new ApplicationId(task.subjectId()));
    }
}
