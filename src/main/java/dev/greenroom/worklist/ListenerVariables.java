package dev.greenroom.worklist;

import io.camunda.client.annotation.customizer.JobWorkerValueCustomizer;
import io.camunda.client.annotation.value.JobWorkerValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names the variables that listeners fetch: those that the registered policies need, and no other. */
@Component
class ListenerVariables implements JobWorkerValueCustomizer {
    /** Asked for late: the starter makes this bean before most others. */
    private final ObjectProvider<TaskPolicies> policies;

    ListenerVariables(ObjectProvider<TaskPolicies> policies) {
        this.policies = policies;
    }

    @Override
    public void customize(JobWorkerValue worker) {
        if (worker.getType() != null && worker.getType().startsWith("worklist.")) {
            worker.setFetchVariables(policies.getObject().variables());
            worker.setForceFetchAllVariables(false);
        }
    }
}
