package dev.greenroom.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the worklist. */
record TaskRow(OpenTask task, String subjectType, String label, TaskState state, TaskTraits traits) {
    static final String COLUMNS = "task_key, form_id, element_id, process_id, process_instance_key, task_group,"
            + " subject_type, subject_id, subject_label, extra_id, assignee, created_at, due_at, state, risk, hub, language";

    static TaskRow of(ResultSet row) throws SQLException {
        var task = new OpenTask(
                row.getLong("task_key"),
                row.getString("form_id"),
                row.getString("element_id"),
                row.getString("process_id"),
                row.getLong("process_instance_key"),
                row.getString("task_group"),
                row.getString("subject_id"),
                row.getString("extra_id"),
                row.getString("assignee"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class));
        return new TaskRow(
                task,
                row.getString("subject_type"),
                row.getString("subject_label"),
                TaskState.valueOf(row.getString("state")),
                TaskTraits.of(row));
    }

    boolean isAssignedTo(@Nullable String username) {
        return java.util.Objects.equals(task.assignee(), username);
    }
}
