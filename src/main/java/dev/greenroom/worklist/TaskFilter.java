package dev.greenroom.worklist;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list, as SQL.
 *
 * @param groups the groups that the caller may see
 * @param conditions with one place for each of {@code values}
 * @param order columns
 */
record TaskFilter(Set<String> groups, List<String> conditions, List<Object> values, String order) {

    /**
     * @param username whose tasks when only the caller's own are wanted
     * @param now what is due before is overdue
     */
    static TaskFilter of(Set<String> groups, TaskDesk.Filter wanted, String username, OffsetDateTime now) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        conditions.add("task_group in (" + String.join(", ", Collections.nCopies(groups.size(), "?")) + ")");
        values.addAll(groups);
        add("task_group", wanted.group(), conditions, values);
        add("form_id", wanted.type(), conditions, values);
        add("process_id", wanted.process(), conditions, values);
        add("subject_id", wanted.subject(), conditions, values);
        add("assignee", wanted.mine() ? username : null, conditions, values);
        add("risk", wanted.risk(), conditions, values);
        add("hub", wanted.hub(), conditions, values);
        add("language", wanted.language(), conditions, values);
        if (wanted.overdue() != null) {
            conditions.add(wanted.overdue() ? "due_at < ?" : "(due_at is null or due_at >= ?)");
            values.add(now);
        }
        return new TaskFilter(groups, conditions, values, wanted.order().columns());
    }

    private static void add(String column, @Nullable String value, List<String> conditions, List<Object> values) {
        if (value != null && !value.isEmpty()) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }
}
