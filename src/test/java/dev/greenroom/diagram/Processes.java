package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All diagrams with the workers they name, and what each process has when it starts. */
public final class Processes {
    private final List<Diagram> diagrams = Diagram.all();
    private final List<Worker> workers = Worker.all();
    private final Map<String, Worker> byType =
            workers.stream().collect(Collectors.toMap(Worker::jobType, Function.identity(), (one, other) -> one));

    public List<Diagram> diagrams() {
        return diagrams;
    }

    public List<Worker> workers() {
        return workers;
    }

    /** The worker of a service task; fails when there is none. */
    public Worker worker(ServiceTask task) {
        return Objects.requireNonNull(byType.get(jobType(task)), () -> "no worker for " + jobType(task));
    }

    public boolean hasWorker(ServiceTask task) {
        return byType.containsKey(jobType(task));
    }

    public static String jobType(ServiceTask task) {
        var definition = task.getSingleExtensionElement(ZeebeTaskDefinition.class);
        return definition == null ? "none of " + task.getId() : definition.getType();
    }

    public VariableFlow variables(Diagram diagram) {
        return VariableFlow.of(diagram, atStart(diagram));
    }

    /** What every caller passes; or, for a message start, what the first worker must have. */
    private Set<String> atStart(Diagram diagram) {
        var calls = diagrams.stream()
                .flatMap(each -> each.each(CallActivity.class).stream())
                .filter(call -> diagram.name()
                        .equals(call.getSingleExtensionElement(ZeebeCalledElement.class)
                                .getProcessId()))
                .map(call -> Mappings.inputs(call).keySet())
                .toList();
        return calls.isEmpty() ? broughtByMessage(diagram) : common(calls);
    }

    private Set<String> broughtByMessage(Diagram diagram) {
        var brought = diagram.each(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .filter(start ->
                        start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
                .flatMap(start -> start.getSucceedingNodes().list().stream())
                .map(this::neededBy)
                .toList();
        return common(brought);
    }

    private Set<String> neededBy(FlowNode first) {
        return first instanceof ServiceTask task && hasWorker(task)
                ? worker(task).inputFields().stream()
                        .filter(field -> !Worker.isOptional(field))
                        .map(field -> field.getName())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<String> common(Collection<Set<String>> sets) {
        return sets.stream()
                .reduce((left, right) -> {
                    var both = new HashSet<>(left);
                    both.retainAll(right);
                    return both;
                })
                .orElse(Set.of());
    }
}
