package dev.greenroom.vetting;

import dev.greenroom.application.Risk;
import dev.greenroom.worklist.Judgement;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What officers may answer; pure. */
final class ReviewRules {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_QUESTION = 500;
    private static final int MOST_QUESTIONS = 10;

    private ReviewRules() {}

    /** @param flawed an identifier fails its checks: to approve is to accept it, which needs a reason */
    static Judgement review(ReviewApplicationAnswer answer, @Nullable Risk risk, boolean flawed) {
        if (flawed && answer.decision() == ReviewDecision.APPROVE && isBlank(answer.reason())) {
            return Judgement.refused(
                    "The credit code fails its checks: to approve is to accept it. Say why it is right.");
        }
        boolean needsReason = answer.decision() != ReviewDecision.APPROVE || risk == Risk.HIGH;
        if (answer.decision() == ReviewDecision.ASK_MORE) {
            var questions = questions(answer.asked());
            if (questions instanceof Judgement.Refused) {
                return questions;
            }
        }
        return reason(answer.reason(), needsReason);
    }

    static Judgement second(SecondReviewAnswer answer) {
        return reason(answer.reason(), true);
    }

    private static Judgement questions(List<String> questions) {
        if (questions.isEmpty()) {
            return Judgement.refused("To ask for more, write at least one question.");
        }
        if (questions.size() > MOST_QUESTIONS) {
            return Judgement.refused("Ask at most " + MOST_QUESTIONS + " questions.");
        }
        if (questions.stream().anyMatch(question -> question.isEmpty() || question.length() > LONGEST_QUESTION)) {
            return Judgement.refused("A question has 1 to " + LONGEST_QUESTION + " characters.");
        }
        return new HashSet<>(questions).size() == questions.size()
                ? Judgement.allowed()
                : Judgement.refused("A question is asked twice.");
    }

    private static Judgement reason(@Nullable String reason, boolean needed) {
        if (needed && isBlank(reason)) {
            return Judgement.refused("A reason is needed.");
        }
        return reason == null || reason.length() <= LONGEST_TEXT
                ? Judgement.allowed()
                : Judgement.refused("A reason has at most " + LONGEST_TEXT + " characters.");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
