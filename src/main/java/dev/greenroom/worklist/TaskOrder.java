package dev.greenroom.worklist;

import java.util.Arrays;
import java.util.Locale;

/** What comes first in a queue. */
public enum TaskOrder {
    /** What is due first. */
    DUE("due_at nulls last, task_key"),
    /** The highest risk; of equal ones what is due first. */
    RISK("risk_place, due_at nulls last, task_key"),
    /** What waits longest. */
    AGE("created_at, task_key");

    private final String columns;

    TaskOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }

    /** @param name in any case; {@code fallback} when it names none */
    public static TaskOrder of(String name, TaskOrder fallback) {
        return Arrays.stream(values())
                .filter(order -> order.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(fallback);
    }
}
