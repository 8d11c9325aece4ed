package dev.greenroom.engine.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

/** User-task commands to the engine and its own answers, which wait for the task's listeners. */
final class UserTaskCalls {
    private static final long ANSWER_SECONDS = 15;

    private final PendingCommands commands;

    UserTaskCalls(PendingCommands commands) {
        this.commands = commands;
    }

    RestReply topology() {
        String version = EngineVersion.running().text();
        var partition = Map.of("partitionId", Partition.ID, "role", "leader", "health", "healthy");
        var broker = Map.of(
                "nodeId", 0, "host", "127.0.0.1", "port", 0, "version", version, "partitions", List.of(partition));
        return new RestReply(
                200,
                Map.of(
                        "brokers",
                        List.of(broker),
                        "clusterSize",
                        1,
                        "partitionsCount",
                        1,
                        "replicationFactor",
                        1,
                        "gatewayVersion",
                        version,
                        "lastCompletedChangeId",
                        "-1"));
    }

    RestReply complete(long key, JsonNode body) {
        var task = task(key, body, "complete");
        if (body.hasNonNull("variables")) {
            task.setVariables(BufferUtil.wrapArray(
                    MsgPackConverter.convertToMsgPack(body.get("variables").toString())));
        }
        return send(UserTaskIntent.COMPLETE, task);
    }

    RestReply assign(long key, JsonNode body) {
        var task = task(key, body, "assign").setAssignee(body.path("assignee").asText());
        boolean override = body.path("allowOverride").asBoolean(true);
        return send(override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM, task);
    }

    RestReply unassign(long key) {
        var task =
                new UserTaskRecord().setUserTaskKey(key).setAction("unassign").setAssignee("");
        return send(UserTaskIntent.ASSIGN, task);
    }

    RestReply update(long key, JsonNode body) {
        var task = task(key, body, "update");
        var changes = body.path("changeset");
        if (changes.hasNonNull("candidateGroups")) {
            task.setCandidateGroupsList(texts(changes.get("candidateGroups"))).setCandidateGroupsChanged();
        }
        if (changes.hasNonNull("candidateUsers")) {
            task.setCandidateUsersList(texts(changes.get("candidateUsers"))).setCandidateUsersChanged();
        }
        if (changes.hasNonNull("dueDate")) {
            task.setDueDate(changes.get("dueDate").asText()).setDueDateChanged();
        }
        if (changes.hasNonNull("followUpDate")) {
            task.setFollowUpDate(changes.get("followUpDate").asText()).setFollowUpDateChanged();
        }
        if (changes.hasNonNull("priority")) {
            task.setPriority(changes.get("priority").asInt()).setPriorityChanged();
        }
        return send(UserTaskIntent.UPDATE, task);
    }

    private RestReply send(UserTaskIntent intent, UserTaskRecord task) {
        try {
            var answer = commands.send(ValueType.USER_TASK, intent, task.getUserTaskKey(), task)
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return answer.rejected() ? rejected(intent, answer) : RestReply.done();
        } catch (TimeoutException listenersStillAtWork) {
            return RestReply.problem(504, "DEADLINE_EXCEEDED", "The engine has not answered yet");
        } catch (ExecutionException failed) {
            return RestReply.problem(503, "UNAVAILABLE", "The engine does not take commands");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return RestReply.problem(503, "UNAVAILABLE", "The engine closes");
        }
    }

    private static RestReply rejected(UserTaskIntent intent, Answer answer) {
        String code = answer.rejection().name();
        return RestReply.problem(
                status(answer.rejection()),
                code,
                "Command '" + intent + "' rejected with code '" + code + "': " + answer.reason());
    }

    private static int status(RejectionType rejection) {
        return switch (rejection) {
            case NOT_FOUND -> 404;
            case INVALID_STATE, ALREADY_EXISTS -> 409;
            case INVALID_ARGUMENT -> 400;
            case UNAUTHORIZED -> 401;
            case FORBIDDEN -> 403;
            default -> 500;
        };
    }

    private static UserTaskRecord task(long key, JsonNode body, String action) {
        return new UserTaskRecord()
                .setUserTaskKey(key)
                .setAction(body.path("action").asText(action));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
