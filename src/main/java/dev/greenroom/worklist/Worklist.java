package dev.greenroom.worklist;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.Representation;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.StrictJson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the engine's tasks and judges what people do with them; each event may come twice. */
@Component
class Worklist {
    private static final Logger LOG = LoggerFactory.getLogger(Worklist.class);
    private static final Judgement UNKNOWN = Judgement.refused("Greenroom does not know this task.");

    private final Tasks tasks;
    private final TaskPolicies policies;
    private final TaskAnswers given;
    private final Answers answers;
    private final FourEyes fourEyes;
    private final AuditTrail audit;
    private final Clock clock;

    Worklist(
            Tasks tasks,
            TaskPolicies policies,
            TaskAnswers given,
            Answers answers,
            FourEyes fourEyes,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.policies = policies;
        this.given = given;
        this.answers = answers;
        this.fourEyes = fourEyes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void created(TaskEvent event) {
        var policy = policies.find(event.formId());
        if (policy.isEmpty()) {
            LOG.error("No rules for the task {}: nobody will be able to take it", event.formId());
            return;
        }
        tasks.add(row(event, policy.get()));
    }

    /** May the task go to this person, or back to its group? */
    @Transactional
    public Judgement assigned(TaskEvent event) {
        var row = tasks.lock(event.key()).orElse(null);
        var policy = policies.find(event.formId()).orElse(null);
        if (row == null || policy == null) {
            return UNKNOWN;
        }
        var assignee = event.assignee();
        if (row.isAssignedTo(assignee)) {
            return Judgement.allowed();
        }
        var standing = assignee == null ? null : fourEyes.standing(policy, row.task(), assignee);
        if (standing != null && !standing.isAllowed()) {
            return standing.judgement();
        }
        assign(row, assignee, standing == null ? null : standing.principal());
        return Judgement.allowed();
    }

    private void assign(TaskRow row, @Nullable String assignee, @Nullable String principal) {
        given.remove(row.task().key());
        tasks.set(row.task().key(), TaskState.CREATED, assignee);
        var before = row.task().assignee();
        if (assignee != null) {
            audit.record(act(row.task(), assignee, "TASK_CLAIMED", null, onBehalfOf(principal)));
        } else if (before != null) {
            audit.record(act(row.task(), before, "TASK_RELEASED", null, Map.of()));
        }
    }

    /** Does this answer count? If so it is stored; the job after the task makes it effective. */
    @Transactional
    public Judgement completed(TaskEvent event) {
        var row = tasks.lock(event.key()).orElse(null);
        var policy = policies.find(event.formId()).orElse(null);
        if (row == null || policy == null) {
            return UNKNOWN;
        }
        var judgement = judge(row.task(), policy, event);
        if (judgement instanceof Judgement.Refused && row.state() != TaskState.CANCELED) {
            given.remove(event.key());
            tasks.set(event.key(), TaskState.CREATED, event.assignee());
        }
        return judgement;
    }

    private <A extends Record> Judgement judge(OpenTask task, TaskPolicy<A> policy, TaskEvent event) {
        var assignee = event.assignee();
        if (assignee == null) {
            return Judgement.refused("Claim the task before you complete it.");
        }
        A answer;
        try {
            answer = answers.read(event.variables(), policy.answerType(), StrictJson.Unknown.IGNORED);
        } catch (Rejected rejected) {
            return Judgement.refused(words(rejected));
        }
        var stored = answers.write(answer);
        if (given.has(task.key(), assignee, stored)) {
            return Judgement.allowed();
        }
        var standing = fourEyes.standing(policy, task, assignee);
        var judgement = standing.isAllowed() ? policy.mayAnswer(task, assignee, answer) : standing.judgement();
        if (judgement instanceof Judgement.Allowed) {
            given.put(task, assignee, standing.principal(), now(), stored);
            tasks.set(task.key(), TaskState.DONE, assignee);
            var details = new HashMap<>(verdicts(answer));
            details.putAll(onBehalfOf(standing.principal()));
            audit.record(act(task, assignee, "TASK_COMPLETED", reason(answer), details));
        }
        return judgement;
    }

    private static Map<String, String> onBehalfOf(@Nullable String principal) {
        return principal == null ? Map.of() : Map.of(Representation.ON_BEHALF_OF, principal);
    }

    @Transactional
    public void canceled(long key) {
        tasks.lock(key).ifPresent(row -> {
            given.remove(key);
            tasks.set(key, TaskState.CANCELED, row.task().assignee());
        });
    }

    private TaskRow row(TaskEvent event, TaskPolicy<?> policy) {
        var subject = Objects.requireNonNull(
                event.variable(policy.subjectVariable()), () -> "No variable " + policy.subjectVariable());
        var extra = TaskPolicies.EXTRA_IDS.stream()
                .map(event::variable)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var task = new OpenTask(
                event.key(),
                event.formId(),
                event.elementId(),
                event.processId(),
                event.processInstanceKey(),
                event.group(),
                subject,
                extra,
                null,
                now(),
                event.dueAt());
        return new TaskRow(
                task,
                policy.subjectType(),
                policy.label(subject),
                TaskState.CREATED,
                TaskTraits.of(policy.traits(subject)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Act act(
            OpenTask task, String actor, String what, @Nullable String reason, Map<String, String> details) {
        var facts = new java.util.TreeMap<>(details);
        facts.put("task", Long.toString(task.key()));
        facts.put("form", task.formId());
        return new Act(actor, what, "task", task.subjectId(), reason, facts).from(task.formId(), task.key());
    }

    /** The answer's enums: what was decided, none of what was written. */
    private Map<String, String> verdicts(Record answer) {
        return java.util.Arrays.stream(answer.getClass().getRecordComponents())
                .filter(component -> component.getType().isEnum())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> String.valueOf(answers.variables(answer).get(name))));
    }

    /** Why, in the words of the form; texts with personal numbers are refused before. */
    private @Nullable String reason(Record answer) {
        var given = answers.variables(answer);
        return given.getOrDefault("reason", given.get("note")) instanceof String text && !text.isBlank() ? text : null;
    }

    private static String words(Rejected rejected) {
        return rejected.faults().stream().map(Worklist::words).collect(Collectors.joining(". ", "", "."));
    }

    private static String words(Fault fault) {
        return fault.field() + " " + fault.message();
    }
}
