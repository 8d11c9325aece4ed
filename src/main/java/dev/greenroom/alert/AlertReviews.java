package dev.greenroom.alert;

import dev.greenroom.alert.Alert.Closing;
import dev.greenroom.reference.AlertId;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What officers answered about an alert, and what follows from it. */
@Component
class AlertReviews {
    static final String REVIEW = "review-alert";
    static final String SECOND_REVIEW = "second-alert-review";

    private final TaskAnswers answers;

    AlertReviews(TaskAnswers answers) {
        this.answers = answers;
    }

    Optional<Given<ReviewAlertAnswer>> first(AlertId id) {
        return answers.latest(REVIEW, id.value(), ReviewAlertAnswer.class);
    }

    Optional<Given<SecondAlertReviewAnswer>> second(AlertId id) {
        return answers.latest(SECOND_REVIEW, id.value(), SecondAlertReviewAnswer.class);
    }

    /** @throws IllegalStateException when not enough officers cleared it, whatever the process says */
    Closing clearing(Alert alert, OffsetDateTime now) {
        var first = first(alert.id())
                .filter(given -> given.answer().decision() == AlertReviewDecision.CLEAR)
                .orElseThrow(() -> new IllegalStateException("No officer cleared " + alert.id()));
        if (alert.level() == AlertLevel.REVIEW) {
            return closing(AlertDecision.CLEARED, now, first, null);
        }
        var second = second(alert.id())
                .filter(given -> given.answer().decision() == SecondAlertDecision.CONFIRM)
                .filter(given -> !given.username().equals(first.username()))
                .orElseThrow(() -> new IllegalStateException("No second officer cleared " + alert.id()));
        return closing(AlertDecision.CLEARED, now, first, second);
    }

    /** By the first officer, or by the second who did not agree to clear it. */
    Closing confirming(Alert alert, OffsetDateTime now) {
        var first = first(alert.id())
                .orElseThrow(() -> new IllegalStateException("No officer decided about " + alert.id()));
        if (first.answer().decision() == AlertReviewDecision.CONFIRM) {
            return closing(AlertDecision.CONFIRMED, now, first, null);
        }
        var second = second(alert.id())
                .filter(given -> given.answer().decision() == SecondAlertDecision.OVERTURN)
                .orElseThrow(() -> new IllegalStateException("No officer confirmed " + alert.id()));
        return closing(AlertDecision.CONFIRMED, now, first, second);
    }

    private static Closing closing(
            AlertDecision decision,
            OffsetDateTime now,
            Given<ReviewAlertAnswer> first,
            @Nullable Given<SecondAlertReviewAnswer> second) {
        return new Closing(
                decision,
                now,
                first.username(),
                String.valueOf(first.answer().reason()),
                second == null ? null : second.username(),
                second == null ? null : second.answer().reason());
    }
}
