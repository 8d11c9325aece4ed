package dev.greenroom.worklist;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules to test with: the subject's own user may not take the task, a rejection needs a reason. */
class SampleTask implements TaskPolicy<SampleTask.Answer> {
    enum Decision {
        APPROVE,
        REJECT
    }

    record Answer(Decision decision, @Nullable String reason) {}

    @Override
    public String formId() {
        return "review-sample";
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public String subjectVariable() {
        return "applicationId";
    }

    @Override
    public String subjectType() {
        return "application";
    }

    @Override
    public String label(String subjectId) {
        return "Sample " + subjectId;
    }

    @Override
    public Map<String, String> traits(String subjectId) {
        return Map.of("risk", subjectId.startsWith("app_high") ? "HIGH" : "LOW", "hub", "SZ", "language", "zh");
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        return task.subjectId().equals("app_of_" + username)
                ? Judgement.refused("Nobody reviews their own.")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, Answer answer) {
        return answer.decision() == Decision.REJECT && answer.reason() == null
                ? Judgement.refused("Say why.")
                : mayTake(task, username);
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        return Map.of("subject", task.subjectId());
    }
}
