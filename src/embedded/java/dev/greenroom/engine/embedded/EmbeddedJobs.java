package dev.greenroom.engine.embedded;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.process.test.engine.JobDelivery;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** Jobs to workers by stream and by poll. */
record EmbeddedJobs(JobStreams streams, JobPolls polls) implements JobDelivery, AutoCloseable {
    static EmbeddedJobs over(PendingCommands commands) {
        var returns = new JobReturns(commands);
        var polls = new JobPolls(commands, returns);
        return new EmbeddedJobs(new JobStreams(polls, returns), polls);
    }

    @Override
    public void poll(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> worker) {
        polls.poll(request, (ServerCallStreamObserver<ActivateJobsResponse>) worker);
    }

    @Override
    public void stream(StreamActivatedJobsRequest request, StreamObserver<ActivatedJob> worker) {
        streams.open(request, (ServerCallStreamObserver<ActivatedJob>) worker);
    }

    @Override
    public JobResult result(GatewayOuterClass.JobResult given) {
        return ListenerResults.of(given);
    }

    @Override
    public void close() {
        polls.close();
        streams.close();
    }
}
