package dev.greenroom.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What the bare engine does: a process with the shape and the number of jobs of the automatic onboarding, two in a row,
 * five side by side, four in a row, with workers that do nothing.
 */
final class EngineFloor {
    static final int JOBS = 11;

    private static final String PROCESS = "engine-floor";

    private final CamundaClient client;

    EngineFloor(CamundaClient client) {
        this.client = client;
    }

    /** Instances ended in a second, of so many started at once. */
    double instancesPerSecond(int instances) {
        deploy();
        var ended = new CountDownLatch(instances);
        var workers =
                IntStream.range(0, JOBS).mapToObj(job -> worker(job, ended)).toList();
        try {
            long begin = System.nanoTime();
            IntStream.range(0, instances).parallel().forEach(instance -> publish());
            if (!ended.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException(ended.getCount() + " instances never ended");
            }
            return instances / (Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            workers.forEach(JobWorker::close);
        }
    }

    private void deploy() {
        AbstractFlowNodeBuilder<?, ?> flow = Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .message(PROCESS)
                .serviceTask("job0", task -> task.zeebeJobType(type(0)))
                .serviceTask("job1", task -> task.zeebeJobType(type(1)))
                .parallelGateway("fork")
                .serviceTask("job2", task -> task.zeebeJobType(type(2)))
                .parallelGateway("join");
        for (int job : List.of(3, 4, 5, 6)) {
            flow = flow.moveToNode("fork")
                    .serviceTask("job" + job, task -> task.zeebeJobType(type(job)))
                    .connectTo("join");
        }
        for (int job : List.of(7, 8, 9)) {
            flow = flow.serviceTask("job" + job, task -> task.zeebeJobType(type(job)));
        }
        var model = flow.serviceTask("job10", task -> task.zeebeJobType(type(10)))
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(model, PROCESS + ".bpmn")
                .send()
                .join();
    }

    private JobWorker worker(int job, CountDownLatch ended) {
        return client.newWorker()
                .jobType(type(job))
                .handler((jobs, activated) -> {
                    jobs.newCompleteCommand(activated).send().join();
                    if (job == JOBS - 1) {
                        ended.countDown();
                    }
                })
                .streamEnabled(true)
                .fetchVariables("none")
                .open();
    }

    private void publish() {
        client.newPublishMessageCommand()
                .messageName(PROCESS)
                .correlationKey("")
                .timeToLive(Duration.ZERO)
                .send()
                .join();
    }

    private static String type(int job) {
        return PROCESS + "." + job;
    }
}
