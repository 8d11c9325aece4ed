package dev.greenroom.engine.embedded;

import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.agrona.DirectBuffer;

/** The job streams that workers hold open; the engine pushes each job to one of its type, in turn. */
final class JobStreams implements JobStreamer, AutoCloseable {
    private final Map<String, Deque<WorkerStream>> streams = new ConcurrentHashMap<>();
    private final ExecutorService pushing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("engine-job-push").factory());
    private final JobPolls polls;
    private final JobReturns returns;

    JobStreams(JobPolls polls, JobReturns returns) {
        this.polls = polls;
        this.returns = returns;
    }

    void open(StreamActivatedJobsRequest request, ServerCallStreamObserver<ActivatedJob> worker) {
        var stream = new WorkerStream(request, worker, pushing, returns);
        worker.setOnCloseHandler(() -> remove(request.getType(), stream));
        worker.setOnCancelHandler(() -> remove(request.getType(), stream));
        streams.compute(request.getType(), (type, open) -> {
            var all = open == null ? new ArrayDeque<WorkerStream>() : open;
            all.add(stream);
            return all;
        });
    }

    @Override
    public Optional<JobStream> streamFor(DirectBuffer jobType, Predicate<JobActivationProperties> filter) {
        var found = new WorkerStream[1];
        streams.computeIfPresent(BufferUtil.bufferAsString(jobType), (type, open) -> {
            found[0] = next(open, filter);
            return open;
        });
        return Optional.ofNullable(found[0]);
    }

    @Override
    public void notifyWorkAvailable(String jobType) {
        polls.wake(jobType);
    }

    /** The first that fits goes to the end of the line. */
    private static WorkerStream next(Deque<WorkerStream> open, Predicate<JobActivationProperties> filter) {
        for (var stream : open) {
            if (filter.test(stream.properties())) {
                open.remove(stream);
                open.addLast(stream);
                return stream;
            }
        }
        return null;
    }

    private void remove(String jobType, WorkerStream stream) {
        streams.computeIfPresent(jobType, (type, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    @Override
    public void close() {
        pushing.shutdownNow();
    }
}
