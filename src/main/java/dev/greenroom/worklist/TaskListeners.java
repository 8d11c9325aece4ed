package dev.greenroom.worklist;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.springframework.stereotype.Component;

/**
 * The five listeners that every user task has. They decide in their own transaction and answer the engine after its commit;
 * the engine lets a change happen only after this answer. Variables are named by {@link ListenerVariables}.
 */
@Component
public class TaskListeners {
    private final Worklist worklist;

    TaskListeners(Worklist worklist) {
        this.worklist = worklist;
    }

    @JobWorker(type = "worklist.creating", autoComplete = false)
    public void creating(JobClient client, ActivatedJob job) {
        worklist.created(TaskEvent.of(job));
        answer(client, job, Judgement.allowed());
    }

    @JobWorker(type = "worklist.assigning", autoComplete = false)
    public void assigning(JobClient client, ActivatedJob job) {
        answer(client, job, worklist.assigned(TaskEvent.of(job)));
    }

    /** Greenroom never changes a task's attributes, so whoever tries goes around it. */
    @JobWorker(type = "worklist.updating", autoComplete = false)
    public void updating(JobClient client, ActivatedJob job) {
        answer(client, job, Judgement.refused("Only the process changes this task."));
    }

    @JobWorker(type = "worklist.completing", autoComplete = false)
    public void completing(JobClient client, ActivatedJob job) {
        answer(client, job, worklist.completed(TaskEvent.of(job)));
    }

    @JobWorker(type = "worklist.canceling", autoComplete = false)
    public void canceling(JobClient client, ActivatedJob job) {
        worklist.canceled(TaskEvent.of(job).key());
        answer(client, job, Judgement.allowed());
    }

    private static void answer(JobClient client, ActivatedJob job, Judgement judgement) {
        var command = client.newCompleteCommand(job);
        switch (judgement) {
            case Judgement.Allowed allowed -> command.send().join();
            case Judgement.Refused refused ->
                command.withResult(result -> result.forUserTask().deny(true, refused.reason()))
                        .send()
                        .join();
        }
    }
}
