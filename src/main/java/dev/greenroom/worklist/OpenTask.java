package dev.greenroom.worklist;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for a person.
 *
 * @param formId type of the task
 * @param extraId a second id where the task has one, for instance the milestone's code; else null
 */
public record OpenTask(
        long key,
        String formId,
        String elementId,
        String processId,
        long processInstanceKey,
        String group,
        String subjectId,
        @Nullable String extraId,
        @Nullable String assignee,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime dueAt) {}
