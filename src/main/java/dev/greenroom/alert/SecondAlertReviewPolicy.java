package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.screening.Parties;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskAnswers.Given;
import org.springframework.stereotype.Component;

/** The task {@code second-alert-review}: another officer than the first, nobody about oneself, always with a reason. */
@Component
class SecondAlertReviewPolicy extends AlertTaskPolicy<SecondAlertReviewAnswer> {
    private final AlertReviews reviews;

    SecondAlertReviewPolicy(AlertFiles files, Alerts alerts, Parties parties, AlertReviews reviews) {
        super(files, alerts, parties);
        this.reviews = reviews;
    }

    @Override
    public String formId() {
        return AlertReviews.SECOND_REVIEW;
    }

    @Override
    public Class<SecondAlertReviewAnswer> answerType() {
        return SecondAlertReviewAnswer.class;
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        var first = reviews.first(new AlertId(task.subjectId()))
                .map(Given::username)
                .orElse(null);
        return AlertRules.mayTakeSecond(username, subject(task), first);
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, SecondAlertReviewAnswer answer) {
        return mayTake(task, username) instanceof Judgement.Refused refused
                ? refused
                : AlertRules.reason(answer.reason());
    }
}
