package dev.greenroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.response.ActivatedJob;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a listener is told about a user task.
 *
 * @param assignee who will hold the task or holds it; null for nobody
 * @param variables the variables that {@link TaskPolicies#variables} names, answers included when completing
 */
record TaskEvent(
        long key,
        String elementId,
        String processId,
        long processInstanceKey,
        String group,
        @Nullable String assignee,
        @Nullable OffsetDateTime dueAt,
        JsonNode variables) {
    private static final Pattern WORD_START = Pattern.compile("(?<!^)([A-Z])");
    private static final ObjectMapper JSON = new ObjectMapper();

    static TaskEvent of(ActivatedJob job) {
        var task = Objects.requireNonNull(job.getUserTask(), "The engine sent a listener job without its task");
        var groups = task.getCandidateGroups();
        var assignee = task.getAssignee();
        return new TaskEvent(
                task.getUserTaskKey(),
                job.getElementId(),
                job.getBpmnProcessId(),
                job.getProcessInstanceKey(),
                groups == null || groups.isEmpty() ? "" : groups.getFirst(),
                assignee == null || assignee.isBlank() ? null : assignee,
                task.getDueDate(),
                JSON.valueToTree(job.getVariablesAsMap()));
    }

    /** ReviewApplication → review-application. */
    String formId() {
        return WORD_START.matcher(elementId).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }

    /** Text of a variable; null when it is not there. */
    @Nullable
    String variable(String name) {
        var value = variables.path(name);
        return value.isTextual() ? value.textValue() : null;
    }
}
