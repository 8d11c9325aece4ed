package dev.greenroom.worklist;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers as the completing listener accepted them, for the job after the task to make effective. */
@Component
public class TaskAnswers {
    /** The newest answer of this form for this subject. */
    public <A extends Record> Optional<Given<A>> latest(String formId, String subjectId, Class<A> type) {
        throw new UnsupportedOperationException("access helper");
    }

    /** All answers of this form for this subject, oldest first. */
    public <A extends Record> List<Given<A>> all(String formId, String subjectId, Class<A> type) {
        throw new UnsupportedOperationException("access helper");
    }

    /** An answer, who gave it and when. */
    public record Given<A extends Record>(long taskKey, String username, OffsetDateTime at, A answer) {}
}
