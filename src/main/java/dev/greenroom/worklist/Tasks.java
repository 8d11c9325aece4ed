package dev.greenroom.worklist;

import dev.greenroom.reference.Listing;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        return database.sql(
                                "insert into worklist_task (" + TaskRow.COLUMNS
                                        + ", risk_place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
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
                                row.state().name(),
                                row.traits().risk(),
                                row.traits().hub(),
                                row.traits().language(),
                                row.traits().place()))
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

    /** Open tasks in the order that the filter wants. */
    Listing<TaskRow> open(TaskFilter filter, int page, int size) {
        if (filter.groups().isEmpty()) {
            return new Listing<>(List.of(), 0, page, size);
        }
        long total = database.sql("select count(*) from worklist_task" + where(filter))
                .params(filter.values())
                .query(Long.class)
                .single();
        var rows = database.sql("select " + TaskRow.COLUMNS + " from worklist_task" + where(filter) + " order by "
                        + filter.order() + " limit " + size + " offset " + (long) page * size)
                .params(filter.values())
                .query((row, n) -> TaskRow.of(row))
                .list();
        return new Listing<>(rows, total, page, size);
    }

    /** How many open tasks the filter finds, by kind, risk, hub, language and whether they are overdue at this time. */
    List<TaskCount> counts(TaskFilter filter, OffsetDateTime now) {
        if (filter.groups().isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        values.add(now);
        values.addAll(filter.values());
        return database.sql("select form_id, risk, hub, language, late, count(*) as tasks from ("
                        + "select form_id, risk, hub, language, case when due_at < ? then true else false end as late"
                        + " from worklist_task" + where(filter) + ") open_task"
                        + " group by form_id, risk, hub, language, late")
                .params(values)
                .query((row, n) -> new TaskCount(
                        row.getString("form_id"), TaskTraits.of(row), row.getBoolean("late"), row.getLong("tasks")))
                .list();
    }

    private static String where(TaskFilter filter) {
        return " where " + OPEN
                + filter.conditions().stream()
                        .map(condition -> " and " + condition)
                        .collect(Collectors.joining());
    }

    /** So many open tasks are alike. */
    record TaskCount(String formId, TaskTraits traits, boolean overdue, long tasks) {}
}
