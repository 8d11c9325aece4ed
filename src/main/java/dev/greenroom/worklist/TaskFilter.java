package dev.greenroom.worklist;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list; null means any.
 *
 * @param groups the groups that the caller may see; of these only {@code group} when it is given
 * @param assignee whose tasks
 */
record TaskFilter(
        Set<String> groups,
        @Nullable String group,
        @Nullable String type,
        @Nullable String process,
        @Nullable String subject,
        @Nullable String assignee) {

    /** SQL conditions with their values. */
    Map<String, List<String>> conditions() {
        var conditions = new LinkedHashMap<String, List<String>>();
        var places = String.join(", ", Collections.nCopies(groups.size(), "?"));
        conditions.put("task_group in (" + places + ")", List.copyOf(groups));
        add(conditions, "task_group", group);
        add(conditions, "form_id", type);
        add(conditions, "process_id", process);
        add(conditions, "subject_id", subject);
        add(conditions, "assignee", assignee);
        return conditions;
    }

    private static void add(Map<String, List<String>> conditions, String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            conditions.put(column + " = ?", List.of(value));
        }
    }
}
