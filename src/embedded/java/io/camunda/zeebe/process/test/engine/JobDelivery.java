package io.camunda.zeebe.process.test.engine;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.grpc.stub.StreamObserver;

/** How jobs reach workers, and how a listener's decision reaches the engine. */
public interface JobDelivery {
    void poll(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> worker);

    void stream(StreamActivatedJobsRequest request, StreamObserver<ActivatedJob> worker);

    JobResult result(GatewayOuterClass.JobResult given);
}
