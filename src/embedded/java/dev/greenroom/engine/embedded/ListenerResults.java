package dev.greenroom.engine.embedded;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections;
import io.camunda.zeebe.protocol.record.value.JobResultType;
import java.util.ArrayList;
import java.util.List;

/** What a task listener decided, from the client's words to the engine's: denied and why, or what it corrects. */
final class ListenerResults {
    private ListenerResults() {}

    static JobResult of(GatewayOuterClass.JobResult result) {
        var given = result.getCorrections();
        var corrections = new JobResultCorrections();
        List<String> names = new ArrayList<>();
        if (given.hasAssignee()) {
            corrections.setAssignee(given.getAssignee());
            names.add("assignee");
        }
        if (given.hasPriority()) {
            corrections.setPriority(given.getPriority());
            names.add("priority");
        }
        if (given.hasDueDate()) {
            corrections.setDueDate(given.getDueDate());
            names.add("dueDate");
        }
        if (given.hasFollowUpDate()) {
            corrections.setFollowUpDate(given.getFollowUpDate());
            names.add("followUpDate");
        }
        if (given.hasCandidateGroups()) {
            corrections.setCandidateGroupsList(given.getCandidateGroups().getValuesList());
            names.add("candidateGroupsList");
        }
        if (given.hasCandidateUsers()) {
            corrections.setCandidateUsersList(given.getCandidateUsers().getValuesList());
            names.add("candidateUsersList");
        }
        return new JobResult()
                .setType(JobResultType.USER_TASK)
                .setDenied(result.getDenied())
                .setDeniedReason(result.getDeniedReason())
                .setCorrections(corrections)
                .setCorrectedAttributes(names);
    }
}
