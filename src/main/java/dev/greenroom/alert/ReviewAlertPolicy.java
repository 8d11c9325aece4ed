package dev.greenroom.alert;

import dev.greenroom.screening.Parties;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import org.springframework.stereotype.Component;

/** The task {@code review-alert}: nobody about oneself, and always with a reason. */
@Component
class ReviewAlertPolicy extends AlertTaskPolicy<ReviewAlertAnswer> {
    ReviewAlertPolicy(AlertFiles files, Alerts alerts, Parties parties) {
        super(files, alerts, parties);
    }

    @Override
    public String formId() {
        return AlertReviews.REVIEW;
    }

    @Override
    public Class<ReviewAlertAnswer> answerType() {
        return ReviewAlertAnswer.class;
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        return AlertRules.mayTake(username, subject(task));
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ReviewAlertAnswer answer) {
        return mayTake(task, username) instanceof Judgement.Refused refused
                ? refused
                : AlertRules.reason(answer.reason());
    }
}
