package dev.greenroom.engine.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UserTaskProperties;
import io.camunda.zeebe.protocol.Protocol;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.value.JobKind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The engine's job as the client knows it, with its kind, its listener event and the user task it is about. */
final class ActivatedJobs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ActivatedJobs() {}

    static ActivatedJob of(long key, JobRecord job) {
        var activated = ActivatedJob.newBuilder()
                .setKey(key)
                .setType(job.getType())
                .setRetries(job.getRetries())
                .setWorker(job.getWorker())
                .setDeadline(job.getDeadline())
                .setProcessDefinitionKey(job.getProcessDefinitionKey())
                .setBpmnProcessId(job.getBpmnProcessId())
                .setProcessDefinitionVersion(job.getProcessDefinitionVersion())
                .setProcessInstanceKey(job.getProcessInstanceKey())
                .setElementId(job.getElementId())
                .setElementInstanceKey(job.getElementInstanceKey())
                .setTenantId(job.getTenantId())
                .setCustomHeaders(MsgPackConverter.convertToJson(job.getCustomHeadersBuffer()))
                .setVariables(MsgPackConverter.convertToJson(job.getVariablesBuffer()))
                .setKind(ActivatedJob.JobKind.valueOf(job.getJobKind().name()))
                .setListenerEventType(ActivatedJob.ListenerEventType.valueOf(
                        job.getJobListenerEventType().name()))
                .addAllTags(job.getTags());
        if (job.getJobKind() == JobKind.TASK_LISTENER) {
            activated.setUserTask(userTask(job.getCustomHeaders()));
        }
        return activated.build();
    }

    /** The engine writes the task's facts into headers of the listener's job; a fact that is not set has no header. */
    private static UserTaskProperties userTask(Map<String, String> headers) {
        var task = UserTaskProperties.newBuilder();
        text(headers, Protocol.USER_TASK_ACTION_HEADER_NAME, task::setAction);
        text(headers, Protocol.USER_TASK_ASSIGNEE_HEADER_NAME, task::setAssignee);
        text(headers, Protocol.USER_TASK_DUE_DATE_HEADER_NAME, task::setDueDate);
        text(headers, Protocol.USER_TASK_FOLLOW_UP_DATE_HEADER_NAME, task::setFollowUpDate);
        text(headers, Protocol.USER_TASK_KEY_HEADER_NAME, key -> task.setUserTaskKey(Long.parseLong(key)));
        text(headers, Protocol.USER_TASK_FORM_KEY_HEADER_NAME, key -> task.setFormKey(Long.parseLong(key)));
        text(headers, Protocol.USER_TASK_PRIORITY_HEADER_NAME, number -> task.setPriority(Integer.parseInt(number)));
        list(headers, Protocol.USER_TASK_CANDIDATE_GROUPS_HEADER_NAME, task::addAllCandidateGroups);
        list(headers, Protocol.USER_TASK_CANDIDATE_USERS_HEADER_NAME, task::addAllCandidateUsers);
        list(headers, Protocol.USER_TASK_CHANGED_ATTRIBUTES_HEADER_NAME, task::addAllChangedAttributes);
        return task.build();
    }

    private static void text(Map<String, String> headers, String name, Consumer<String> setter) {
        String value = headers.get(name);
        if (value != null) {
            setter.accept(value);
        }
    }

    private static void list(Map<String, String> headers, String name, Consumer<List<String>> setter) {
        text(headers, name, json -> setter.accept(parse(name, json)));
    }

    private static List<String> parse(String name, String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("The engine's header " + name + " is no list", unexpected);
        }
    }
}
