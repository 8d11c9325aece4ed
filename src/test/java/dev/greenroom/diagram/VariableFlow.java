package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which variables are set for certain when a process reaches an element: on every path to it, loops included. A greatest
 * fixed point: each element begins with "all" (absent from the map) and only ever loses variables.
 */
public final class VariableFlow {
    private final Diagram diagram;
    private final Set<String> atStart;
    private final Map<String, Set<String>> before = new HashMap<>();

    private VariableFlow(Diagram diagram, Set<String> atStart) {
        this.diagram = diagram;
        this.atStart = atStart;
    }

    /** @param atStart variables that the process has when it starts */
    public static VariableFlow of(Diagram diagram, Set<String> atStart) {
        var flow = new VariableFlow(diagram, atStart);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var node : diagram.each(FlowNode.class)) {
                changed |= flow.update(node);
            }
        }
        return flow;
    }

    /** Variables the element sees: on arrival, and from its own input mappings. */
    public Set<String> seenBy(FlowNode node) {
        var seen = onArrival(node);
        seen.addAll(Mappings.inputs(node).keySet());
        return seen;
    }

    /** Variables from its paths and its loop, before the element's own mappings. */
    public Set<String> onArrival(FlowNode node) {
        var known = new TreeSet<>(before.getOrDefault(node.getId(), Set.of()));
        Mappings.loop(node).ifPresent(loop -> known.add(loop.getInputElement()));
        return known;
    }

    private boolean update(FlowNode node) {
        var arriving = arriving(node);
        if (arriving.isEmpty() || arriving.get().equals(before.get(node.getId()))) {
            return false;
        }
        before.put(node.getId(), arriving.get());
        return true;
    }

    private Optional<Set<String>> arriving(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return Optional.ofNullable(before.get(event.getAttachedTo().getId()));
        }
        if (node instanceof SubProcess sub && sub.triggeredByEvent()) {
            return Optional.of(atStart);
        }
        if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess sub) {
            return Optional.ofNullable(before.get(sub.getId())).map(outer -> inside(sub, outer));
        }
        if (node.getIncoming().isEmpty()) {
            return Optional.of(atStart);
        }
        var paths = node.getIncoming().stream()
                .map(path -> after(path.getSource()))
                .flatMap(Optional::stream)
                .toList();
        return node instanceof ParallelGateway ? joined(paths) : common(paths);
    }

    private Set<String> inside(SubProcess sub, Set<String> outer) {
        var inner = new HashSet<>(outer);
        Mappings.loop(sub).ifPresent(loop -> inner.add(loop.getInputElement()));
        return inner;
    }

    /** Empty while nothing is known about the element yet. */
    private Optional<Set<String>> after(FlowNode node) {
        if (!before.containsKey(node.getId())) {
            return Optional.empty();
        }
        var set = new HashSet<>(before.getOrDefault(node.getId(), Set.of()));
        if (node instanceof SubProcess sub) {
            var ends = sub.getChildElementsByType(EndEvent.class).stream()
                    .filter(end -> end.getEventDefinitions().stream().noneMatch(ErrorEventDefinition.class::isInstance))
                    .map(this::after)
                    .flatMap(Optional::stream)
                    .toList();
            common(ends).ifPresent(set::addAll);
            Mappings.loop(sub).ifPresent(loop -> set.remove(loop.getInputElement()));
        }
        set.addAll(Mappings.outputs(node).keySet());
        return Optional.of(set);
    }

    private static Optional<Set<String>> common(Collection<Set<String>> paths) {
        return paths.stream().reduce((left, right) -> {
            var both = new HashSet<>(left);
            both.retainAll(right);
            return both;
        });
    }

    private static Optional<Set<String>> joined(List<Set<String>> paths) {
        return paths.stream().reduce((left, right) -> {
            var all = new HashSet<>(left);
            all.addAll(right);
            return all;
        });
    }

    @Override
    public String toString() {
        return diagram + ": " + before;
    }
}
