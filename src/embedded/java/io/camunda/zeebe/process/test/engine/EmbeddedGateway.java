package io.camunda.zeebe.process.test.engine;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.grpc.stub.StreamObserver;

/**
 * The test gateway of zeebe-process-test with what it lacks: listener results reach the engine, jobs carry their user
 * task, polls wait. In this package because the parts it builds on are package-private.
 */
public final class EmbeddedGateway extends GrpcToLogStreamGateway {
    private static final int PARTITION = 1;

    private final CommandWriter commands;
    private final GatewayRequestStore requests;
    private final JobDelivery jobs;

    private EmbeddedGateway(CommandWriter commands, int port, GatewayRequestStore requests, JobDelivery jobs) {
        super(commands, PARTITION, 1, port, requests, new InMemoryJobStreamer(commands));
        this.commands = commands;
        this.requests = requests;
        this.jobs = jobs;
    }

    /**
     * A gateway that writes to this log.
     *
     * @param firstRequestId where request ids begin; a new value at each start
     */
    public static EmbeddedGateway on(LogStreamWriter log, int port, long firstRequestId, JobDelivery jobs) {
        return new EmbeddedGateway(new CommandWriter(log), port, new NumberedRequestStore(firstRequestId), jobs);
    }

    /** Where the engine's answers to this gateway's callers go. */
    public CommandResponseWriter answers() {
        return new GrpcResponseWriter(this, requests, null);
    }

    /** Sends the engine's commands to itself, as the only partition. */
    public static InterPartitionCommandSender toItself(LogStreamWriter log) {
        return new CommandSender(new CommandWriter(log));
    }

    @Override
    public void activateJobs(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> worker) {
        jobs.poll(request, worker);
    }

    @Override
    public void streamActivatedJobs(StreamActivatedJobsRequest request, StreamObserver<ActivatedJob> worker) {
        jobs.stream(request, worker);
    }

    @Override
    public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> caller) {
        var job = new JobRecord();
        if (!request.getVariables().isEmpty()) {
            job.setVariables(BufferUtil.wrapArray(MsgPackConverter.convertToMsgPack(request.getVariables())));
        }
        if (request.hasResult()) {
            job.setResult(jobs.result(request.getResult()));
        }
        var metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(ValueType.JOB)
                .intent(JobIntent.COMPLETE)
                .requestStreamId(PARTITION)
                .requestId(requests.registerNewRequest(request.getClass(), caller));
        commands.writeCommandWithKey(request.getJobKey(), job, metadata);
    }
}
