package dev.greenroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.Actor;
import dev.greenroom.audit.ReadLog;
import dev.greenroom.engine.TaskOutcome;
import dev.greenroom.engine.UserTasks;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.StrictJson;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where people see, take, give back and answer tasks. Who does not hold a task's group does not learn that it exists
 * ({@link NotFound}); what the rules forbid is {@link WrongState} with the reason. Never call with a transaction open.
 */
@Component
public class TaskDesk {
    private final Tasks tasks;
    private final TaskPolicies policies;
    private final FourEyes fourEyes;
    private final Answers answers;
    private final TaskForms forms;
    private final TaskLinks links;
    private final UserTasks engine;
    private final EngineComparison comparison;
    private final ReadLog reads;
    private final Clock clock;

    TaskDesk(
            Tasks tasks,
            TaskPolicies policies,
            FourEyes fourEyes,
            Answers answers,
            TaskForms forms,
            TaskLinks links,
            UserTasks engine,
            EngineComparison comparison,
            ReadLog reads,
            Clock clock) {
        this.tasks = tasks;
        this.policies = policies;
        this.fourEyes = fourEyes;
        this.answers = answers;
        this.forms = forms;
        this.links = links;
        this.engine = engine;
        this.comparison = comparison;
        this.reads = reads;
        this.clock = clock;
    }

    /** Open tasks of the caller's groups, in the filter's order; a null filter means any. */
    public Listing<TaskView> list(Actor actor, Filter filter, int page, int size) {
        return tasks.open(wanted(actor, filter), page, size).map(TaskView::of);
    }

    /** How many of them there are, by what one can filter. */
    public TaskCounts counts(Actor actor, Filter filter) {
        return TaskCounts.of(tasks.counts(wanted(actor, filter), Times.now(clock)));
    }

    private TaskFilter wanted(Actor actor, Filter filter) {
        return TaskFilter.of(actor.groups(), filter, actor.username(), Times.now(clock));
    }

    /** The task, its form (Camunda form schema) and what the form shows. */
    public Details details(Actor actor, long key) {
        var row = visible(actor, key);
        reads.looked("TASK_READ", row.subjectType(), row.task().subjectId());
        var data = row.state().isOpen() ? shown(policy(row), row.task()) : Map.<String, Object>of();
        return new Details(TaskView.of(row), forms.form(row.task().formId()), data);
    }

    private Map<String, Object> shown(TaskPolicy<?> policy, OpenTask task) {
        return links.linked(policy.subjectType(), task.subjectId(), policy.data(task));
    }

    public TaskView claim(Actor actor, long key) {
        var row = open(actor, key);
        if (row.isAssignedTo(actor.username())) {
            return TaskView.of(row);
        }
        if (row.task().assignee() != null) {
            throw new WrongState("Somebody else holds this task.");
        }
        allow(fourEyes.standing(policy(row), row.task(), actor.username()).judgement());
        return after(key, engine.assign(key, actor.username()));
    }

    public TaskView release(Actor actor, long key) {
        var row = open(actor, key);
        if (row.task().assignee() == null) {
            return TaskView.of(row);
        }
        if (!row.isAssignedTo(actor.username())) {
            throw new WrongState("Somebody else holds this task.");
        }
        return after(key, engine.unassign(key));
    }

    /**
     * Answers the task; the state COMPLETING means that the engine has not said yet whether the answer counts.
     *
     * @throws Rejected when this is not an answer to the form
     */
    public TaskView complete(Actor actor, long key, JsonNode answer) {
        var row = open(actor, key);
        if (!row.isAssignedTo(actor.username())) {
            throw new WrongState("Claim the task before you complete it.");
        }
        var variables = judged(policy(row), row.task(), actor.username(), answer);
        var outcome = engine.complete(key, variables);
        if (outcome instanceof TaskOutcome.Pending) {
            tasks.move(key, TaskState.CREATED, TaskState.COMPLETING);
        }
        return after(key, outcome);
    }

    private <A extends Record> Map<String, Object> judged(
            TaskPolicy<A> policy, OpenTask task, String username, JsonNode body) {
        var sent = TaskForms.answered(() -> forms.form(policy.formId()), body, policy.answerType());
        var answer = answers.read(sent, policy.answerType(), StrictJson.Unknown.REFUSED);
        allow(fourEyes.standing(policy, task, username).judgement());
        allow(policy.mayAnswer(task, username, answer));
        return answers.variables(answer);
    }

    private TaskView after(long key, TaskOutcome outcome) {
        switch (outcome) {
            case TaskOutcome.Done done -> {}
            case TaskOutcome.Pending pending -> {}
            case TaskOutcome.Refused refused -> throw new WrongState(refused.reason());
            case TaskOutcome.Gone gone -> {
                comparison.gone(key);
                throw new WrongState("The task is closed.");
            }
        }
        return tasks.find(key).map(TaskView::of).orElseThrow(NotFound::new);
    }

    private TaskRow visible(Actor actor, long key) {
        return tasks.find(key)
                .filter(row -> actor.groups().contains(row.task().group()))
                .orElseThrow(NotFound::new);
    }

    private TaskRow open(Actor actor, long key) {
        var row = visible(actor, key);
        if (!row.state().isOpen()) {
            throw new WrongState("The task is closed.");
        }
        return row;
    }

    private TaskPolicy<?> policy(TaskRow row) {
        return policies.find(row.task().formId()).orElseThrow(NotFound::new);
    }

    private static void allow(Judgement judgement) {
        if (judgement instanceof Judgement.Refused refused) {
            throw new WrongState(refused.reason());
        }
    }

    /**
     * Which tasks to list, and what comes first.
     *
     * @param overdue true for those past their date only, false for all others only, null for all
     */
    public record Filter(
            @Nullable String type,
            @Nullable String group,
            @Nullable String process,
            @Nullable String subject,
            boolean mine,
            @Nullable String risk,
            @Nullable String hub,
            @Nullable String language,
            @Nullable Boolean overdue,
            TaskOrder order) {
        public Filter(
                @Nullable String type,
                @Nullable String group,
                @Nullable String process,
                @Nullable String subject,
                boolean mine) {
            this(type, group, process, subject, mine, null, null, null, null, TaskOrder.DUE);
        }
    }

    /** A task with its form and data; the data is empty once the task is closed. */
    public record Details(TaskView task, JsonNode form, Map<String, Object> data) {}
}
