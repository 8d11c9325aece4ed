package dev.greenroom.engine.embedded;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Long polling: a poll that finds no job waits for one until its request times out. */
final class JobPolls implements AutoCloseable {
    private static final long DEFAULT_WAIT_MILLIS = 10_000;

    private final PendingCommands commands;
    private final JobReturns returns;
    private final Map<String, List<Poll>> parked = new HashMap<>();
    private final Map<String, Long> wakeUps = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-job-polls").factory());

    JobPolls(PendingCommands commands, JobReturns returns) {
        this.commands = commands;
        this.returns = returns;
    }

    private record Poll(
            ActivateJobsRequest request, ServerCallStreamObserver<ActivateJobsResponse> worker, long deadlineNanos) {}

    void poll(ActivateJobsRequest request, ServerCallStreamObserver<ActivateJobsResponse> worker) {
        long wait = request.getRequestTimeout() == 0 ? DEFAULT_WAIT_MILLIS : Math.max(0, request.getRequestTimeout());
        worker.setOnCancelHandler(() -> {});
        attempt(new Poll(request, worker, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait)));
    }

    /** Lets the parked polls of a type look again. */
    synchronized void wake(String jobType) {
        wakeUps.merge(jobType, 1L, Long::sum);
        var woken = parked.remove(jobType);
        if (woken != null && !thread.isShutdown()) {
            thread.execute(() -> woken.forEach(this::attempt));
        }
    }

    private void attempt(Poll poll) {
        if (poll.worker().isCancelled()) {
            return;
        }
        long seen = wakeUpsOf(poll);
        commands.send(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, batch(poll.request()))
                .whenComplete((answer, failure) -> answered(poll, seen, answer, failure));
    }

    private void answered(Poll poll, long seen, Answer answer, Throwable failure) {
        if (failure != null) {
            poll.worker().onError(Status.UNAVAILABLE.withCause(failure).asRuntimeException());
        } else if (answer.rejected()) {
            poll.worker()
                    .onError(Status.INVALID_ARGUMENT
                            .withDescription(answer.reason())
                            .asRuntimeException());
        } else {
            respondOrPark(poll, seen, jobs(answer));
        }
    }

    private void respondOrPark(Poll poll, long seen, ActivateJobsResponse jobs) {
        long left = poll.deadlineNanos() - System.nanoTime();
        if (poll.worker().isCancelled()) {
            jobs.getJobsList().forEach(job -> returns.giveBack(job.getKey()));
            return;
        }
        if (jobs.getJobsCount() > 0 || left <= 0) {
            poll.worker().onNext(jobs);
            poll.worker().onCompleted();
            return;
        }
        synchronized (this) {
            if (wakeUpsOf(poll) == seen && !thread.isShutdown()) {
                parked.computeIfAbsent(poll.request().getType(), type -> new ArrayList<>())
                        .add(poll);
                thread.schedule(() -> expire(poll), left, TimeUnit.NANOSECONDS);
                return;
            }
        }
        attempt(poll);
    }

    private void expire(Poll poll) {
        boolean waited;
        synchronized (this) {
            var ofType = parked.get(poll.request().getType());
            waited = ofType != null && ofType.remove(poll);
        }
        if (waited && !poll.worker().isCancelled()) {
            poll.worker().onCompleted();
        }
    }

    private synchronized long wakeUpsOf(Poll poll) {
        return wakeUps.getOrDefault(poll.request().getType(), 0L);
    }

    private static JobBatchRecord batch(ActivateJobsRequest request) {
        var batch = new JobBatchRecord()
                .setType(request.getType())
                .setWorker(request.getWorker())
                .setTimeout(request.getTimeout())
                .setMaxJobsToActivate(request.getMaxJobsToActivate());
        request.getFetchVariableList().forEach(name -> batch.variables().add().wrap(BufferUtil.wrapString(name)));
        return batch;
    }

    private static ActivateJobsResponse jobs(Answer answer) {
        var batch = new JobBatchRecord();
        batch.wrap(answer.value());
        var response = ActivateJobsResponse.newBuilder();
        var keys = batch.jobKeys().iterator();
        batch.jobs()
                .forEach(job -> response.addJobs(ActivatedJobs.of(keys.next().getValue(), job)));
        return response.build();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
