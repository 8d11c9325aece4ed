package dev.greenroom.engine.embedded;

import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;

/** Gives an activated job that no worker took back to the engine. */
record JobReturns(PendingCommands commands) {
    void giveBack(long jobKey, JobRecord job) {
        commands.send(ValueType.JOB, JobIntent.YIELD, jobKey, job);
    }
}
