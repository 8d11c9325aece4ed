package dev.greenroom.engine.embedded;

import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer.JobStream;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.msgpack.value.StringValue;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationPropertiesImpl;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker's open stream. A job it cannot take at once goes back to the engine, where a poll finds it. */
final class WorkerStream implements JobStream {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStream.class);

    private final ServerCallStreamObserver<GatewayOuterClass.ActivatedJob> worker;
    private final JobActivationPropertiesImpl properties = new JobActivationPropertiesImpl();
    private final Executor pushing;
    private final JobReturns returns;

    WorkerStream(
            StreamActivatedJobsRequest request,
            ServerCallStreamObserver<GatewayOuterClass.ActivatedJob> worker,
            Executor pushing,
            JobReturns returns) {
        this.worker = worker;
        this.pushing = pushing;
        this.returns = returns;
        var name = BufferUtil.wrapString(request.getWorker());
        properties
                .setWorker(name, 0, name.capacity())
                .setTimeout(request.getTimeout())
                .setFetchVariables(request.getFetchVariableList().stream()
                        .map(StringValue::new)
                        .toList())
                .setTenantIds(request.getTenantIdsList());
    }

    @Override
    public JobActivationProperties properties() {
        return properties;
    }

    @Override
    public void push(ActivatedJob job) {
        try {
            pushing.execute(() -> deliver(job));
        } catch (RejectedExecutionException closing) {
            LOG.debug("The engine closes; job {} is offered again after its timeout", job.jobKey());
        }
    }

    private void deliver(ActivatedJob job) {
        try {
            if (worker.isReady() && !worker.isCancelled()) {
                worker.onNext(ActivatedJobs.of(job.jobKey(), job.jobRecord()));
                return;
            }
        } catch (RuntimeException workerGone) {
            LOG.debug("A worker hung up", workerGone);
        }
        returns.giveBack(job.jobKey());
    }
}
