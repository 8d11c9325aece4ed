package dev.greenroom.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys processes, decisions and forms in one command, before the workers open: forms are bound to their deployment. A
 * cluster that cannot be reached is tried again in the background; a refusal of the resources ends the start.
 */
@Component
@ConditionalOnProperty(name = "camunda.client.enabled", matchIfMissing = true)
class Deployment implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Set<Status.Code> REFUSALS =
            Set.of(Status.Code.INVALID_ARGUMENT, Status.Code.FAILED_PRECONDITION, Status.Code.PERMISSION_DENIED);

    private final CamundaClient client;
    private final DeployedResources resources;
    private volatile boolean done;
    private volatile boolean running;

    Deployment(CamundaClient client, DeployedResources resources) {
        this.client = client;
        this.resources = resources;
    }

    /** The engine has this version of all resources. */
    boolean isDone() {
        return done;
    }

    @Override
    public void start() {
        running = true;
        if (!attempt()) {
            Thread.ofVirtual().name("deployment").start(this::retry);
        }
    }

    private void retry() {
        try {
            do {
                Thread.sleep(PAUSE);
            } while (running && !attempt());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt() {
        try {
            deploy();
            done = true;
        } catch (ClientStatusException answer) {
            if (REFUSALS.contains(answer.getStatusCode())) {
                throw answer;
            }
            LOG.warn("Not deployed yet, the engine answers {}", answer.getStatusCode());
        } catch (ClientException silence) {
            LOG.warn("Not deployed yet, the engine does not answer", silence);
        }
        return done;
    }

    private void deploy() {
        var files = resources.all();
        if (files.isEmpty()) {
            LOG.warn("Nothing to deploy: no bpmn/ and forms/ on the class path");
            return;
        }
        var first = files.getFirst();
        var command = client.newDeployResourceCommand().addResourceBytes(first.content(), first.name());
        for (var file : files.subList(1, files.size())) {
            command = command.addResourceBytes(file.content(), file.name());
        }
        var deployed = command.requestTimeout(LIMIT).send().join();
        LOG.info(
                "Deployed {} processes, {} decisions, {} forms",
                deployed.getProcesses().size(),
                deployed.getDecisions().size(),
                deployed.getForm().size());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the workers. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }
}
