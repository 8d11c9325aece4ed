package dev.greenroom.worklist;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers as the completing listener accepted them, for the job after the task to make effective. */
@Component
public class TaskAnswers {
    private final JdbcClient database;
    private final Answers answers;

    TaskAnswers(JdbcClient database, Answers answers) {
        this.database = database;
        this.answers = answers;
    }

    /** The newest answer of this form for this subject. */
    public <A extends Record> Optional<Given<A>> latest(String formId, String subjectId, Class<A> type) {
        var all = all(formId, subjectId, type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** All answers of this form for this subject, oldest first. */
    public <A extends Record> List<Given<A>> all(String formId, String subjectId, Class<A> type) {
        return database.sql(
                        """
                        select task_key, username, answered_at, answer from worklist_answer
                        where form_id = ? and subject_id = ? order by answered_at, task_key
                        """)
                .params(formId, subjectId)
                .query((row, n) -> new Given<A>(
                        row.getLong("task_key"),
                        row.getString("username"),
                        row.getObject("answered_at", OffsetDateTime.class),
                        answers.restore(row.getString("answer"), type)))
                .list();
    }

    boolean has(long taskKey, String username, String answer) {
        return database.sql("select answer from worklist_answer where task_key = ? and username = ?")
                .params(taskKey, username)
                .query(String.class)
                .optional()
                .filter(answer::equals)
                .isPresent();
    }

    /** @param principal for whom; null in one's own right */
    void put(OpenTask task, String username, @Nullable String principal, OffsetDateTime at, String answer) {
        remove(task.key());
        database.sql(
                        """
                        insert into worklist_answer (task_key, form_id, subject_id, username, on_behalf_of,
                        answered_at, answer) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(task.key(), task.formId(), task.subjectId(), username, principal, at, answer))
                .update();
    }

    /** The engine did not take the answer after all. */
    void remove(long taskKey) {
        database.sql("delete from worklist_answer where task_key = ?")
                .param(taskKey)
                .update();
    }

    /** An answer, who gave it and when. */
    public record Given<A extends Record>(long taskKey, String username, OffsetDateTime at, A answer) {}
}
