package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What officers answered about an application. */
@Component
class Reviews {
    static final String REVIEW = "review-application";
    static final String SECOND_REVIEW = "second-review";

    private final TaskAnswers answers;
    private final Rounds rounds;

    Reviews(TaskAnswers answers, Rounds rounds) {
        this.answers = answers;
        this.rounds = rounds;
    }

    /** The review of the round that runs. */
    Optional<Given<ReviewApplicationAnswer>> current(ApplicationId id) {
        return answers.latest(REVIEW, id.value(), ReviewApplicationAnswer.class)
                .filter(given -> isOfThisRound(id, given));
    }

    Optional<Given<SecondReviewAnswer>> second(ApplicationId id) {
        return answers.latest(SECOND_REVIEW, id.value(), SecondReviewAnswer.class)
                .filter(given -> isOfThisRound(id, given));
    }

    List<Given<ReviewApplicationAnswer>> all(ApplicationId id) {
        return answers.all(REVIEW, id.value(), ReviewApplicationAnswer.class);
    }

    List<Given<SecondReviewAnswer>> allSecond(ApplicationId id) {
        return answers.all(SECOND_REVIEW, id.value(), SecondReviewAnswer.class);
    }

    private boolean isOfThisRound(ApplicationId id, Given<?> given) {
        return !given.at().isBefore(rounds.current(id).openedAt());
    }
}
