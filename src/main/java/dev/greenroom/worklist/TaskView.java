package dev.greenroom.worklist;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task as people see it.
 *
 * @param key a number as text: it does not fit a JavaScript number
 * @param type form id
 * @param risk of the person it is about, as it was when the task began; null when it is not known
 * @param language in which that person is addressed
 */
public record TaskView(
        String key,
        String type,
        String name,
        String process,
        String group,
        @Nullable String assignee,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime dueAt,
        TaskState state,
        @Nullable String risk,
        @Nullable String hub,
        @Nullable String language,
        Subject subject) {
    private static final Pattern WORD_START = Pattern.compile("(?<!^)([A-Z])");

    static TaskView of(TaskRow row) {
        var task = row.task();
        return new TaskView(
                Long.toString(task.key()),
                task.formId(),
                label(task.elementId()),
                task.processId(),
                task.group(),
                task.assignee(),
                task.createdAt(),
                task.dueAt(),
                row.state(),
                row.traits().risk(),
                row.traits().hub(),
                row.traits().language(),
                new Subject(row.subjectType(), task.subjectId(), row.label()));
    }

    /** ReviewApplication → Review application: the label of the diagram. */
    private static String label(String elementId) {
        var words = WORD_START.matcher(elementId).replaceAll(" $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What the task is about: application, run, batch or payout. */
    public record Subject(String type, String id, String label) {}
}
