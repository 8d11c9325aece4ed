package dev.greenroom.worklist;

import dev.greenroom.reference.Listing;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the worklist. */
@Repository
class Tasks {
    private static final String OPEN = "state in ('CREATED', 'COMPLETING')";

    private final JdbcClient database;

    Tasks(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing for a key that is there. */
    boolean add(TaskRow row) {
        var task = row.task();
        return database.sql("insert into worklist_task (" + TaskRow.COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(Arrays.asList(
                                task.key(),
                                task.formId(),
                                task.elementId(),
                                task.processId(),
                                task.processInstanceKey(),
                                task.group(),
                                row.subjectType(),
                                task.subjectId(),
                                row.label(),
                                task.extraId(),
                                task.assignee(),
                                task.createdAt(),
                                task.dueAt(),
                                row.state().name()))
                        .update()
                == 1;
    }

    Optional<TaskRow> find(long key) {
        return select("where task_key = ?", key);
    }

    /** Keeps others away from the row until the transaction ends. */
    Optional<TaskRow> lock(long key) {
        return select("where task_key = ? for update", key);
    }

    private Optional<TaskRow> select(String where, long key) {
        return database.sql("select " + TaskRow.COLUMNS + " from worklist_task " + where)
                .param(key)
                .query((row, n) -> TaskRow.of(row))
                .optional();
    }

    void set(long key, TaskState state, @Nullable String assignee) {
        database.sql("update worklist_task set state = ?, assignee = ? where task_key = ?")
                .params(Arrays.asList(state.name(), assignee, key))
                .update();
    }

    /** Only from this state: what the listener wrote meanwhile stays. */
    void move(long key, TaskState from, TaskState to) {
        database.sql("update worklist_task set state = ? where task_key = ? and state = ?")
                .params(to.name(), key, from.name())
                .update();
    }

    Set<Long> openKeys() {
        return database.sql("select task_key from worklist_task where " + OPEN)
                .query(Long.class)
                .set();
    }

    /** Open tasks, the most urgent first. */
    Listing<TaskRow> open(TaskFilter filter, int page, int size) {
        if (filter.groups().isEmpty()) {
            return new Listing<>(java.util.List.of(), 0, page, size);
        }
        var conditions = filter.conditions();
        var where = " where " + OPEN
                + conditions.keySet().stream()
                        .map(condition -> " and " + condition)
                        .collect(Collectors.joining());
        var values =
                conditions.values().stream().flatMap(java.util.List::stream).toList();
        long total = database.sql("select count(*) from worklist_task" + where)
                .params(values)
                .query(Long.class)
                .single();
        var rows = database.sql("select " + TaskRow.COLUMNS + " from worklist_task" + where
                        + " order by due_at nulls last, task_key limit " + size + " offset " + (long) page * size)
                .params(values)
                .query((row, n) -> TaskRow.of(row))
                .list();
        return new Listing<>(rows, total, page, size);
    }
}
