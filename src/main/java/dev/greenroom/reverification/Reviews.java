package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What officers answered about a reverification. */
@Component("reverificationReviews")
class Reviews {
    static final String FORM = "review-reverification";

    private final TaskAnswers answers;

    Reviews(TaskAnswers answers) {
        this.answers = answers;
    }

    Optional<Given<ReviewReverificationAnswer>> latest(ReverificationId id) {
        return answers.latest(FORM, id.value(), ReviewReverificationAnswer.class);
    }
}
