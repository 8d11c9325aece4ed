package dev.greenroom.engine.embedded;

import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;

/** Gives an activated job back to the engine, which offers it again at once. */
record JobReturns(PendingCommands commands) {
    void giveBack(long jobKey) {
        commands.send(ValueType.JOB, JobIntent.YIELD, jobKey, new JobRecord());
    }
}
