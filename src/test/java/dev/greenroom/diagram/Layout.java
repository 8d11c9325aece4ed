package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a diagram draws its elements. */
public final class Layout {
    private final Diagram diagram;
    private final Map<String, Rectangle2D> shapes = new HashMap<>();
    private final Map<String, Rectangle2D> labels = new HashMap<>();
    private final Map<String, List<Line2D>> edges = new HashMap<>();

    public Layout(Diagram diagram) {
        this.diagram = diagram;
        for (var shape : diagram.each(BpmnShape.class)) {
            shapes.put(shape.getBpmnElement().getId(), box(shape.getBounds()));
            if (shape.getBpmnLabel() != null) {
                labels.put(
                        shape.getBpmnElement().getId(), box(shape.getBpmnLabel().getBounds()));
            }
        }
        for (var edge : diagram.each(BpmnEdge.class)) {
            edges.put(edge.getBpmnElement().getId(), lines(edge));
            if (edge.getBpmnLabel() != null) {
                labels.put(
                        edge.getBpmnElement().getId(), box(edge.getBpmnLabel().getBounds()));
            }
        }
    }

    /** Elements without a shape and flows without a line. */
    public List<String> missing() {
        return Stream.concat(
                        diagram.each(FlowNode.class).stream()
                                .filter(node -> !shapes.containsKey(node.getId()))
                                .map(diagram::at),
                        diagram.each(SequenceFlow.class).stream()
                                .filter(flow -> !edges.containsKey(flow.getId()))
                                .map(diagram::at))
                .toList();
    }

    /** Shapes that lie on one another, save an event on the border of its task and a part in its whole. */
    public List<String> overlaps() {
        return pairs(
                List.copyOf(diagram.each(FlowNode.class)),
                (one, other) -> !isAttached(one, other)
                        && !isInside(one, other)
                        && shape(one).intersects(shape(other)));
    }

    /** Lines that cross, save those that leave or enter the same element and share their way there. */
    public List<String> crossings() {
        return pairs(
                List.copyOf(diagram.each(SequenceFlow.class)),
                (one, other) -> !one.getSource().equals(other.getSource())
                        && !one.getTarget().equals(other.getTarget())
                        && lines(one).stream()
                                .anyMatch(a -> lines(other).stream().anyMatch(a::intersectsLine)));
    }

    /** Labels under a shape or a line of another element. */
    public List<String> hiddenLabels() {
        var found = new ArrayList<String>();
        labels.forEach((id, label) -> {
            edges.values().stream()
                    .flatMap(List::stream)
                    .filter(line -> line.intersects(label))
                    .forEach(line -> found.add(diagram + "/" + id + " lies on a line"));
            diagram.each(FlowNode.class).stream()
                    .filter(node -> !node.getId().equals(id) && !contains(node, label))
                    .filter(node -> shape(node).intersects(label))
                    .forEach(node -> found.add(diagram + "/" + id + " lies on " + node.getId()));
        });
        return found;
    }

    /** Is there a straight way from here to an end, each step to the right? */
    public boolean runsStraightToAnEnd(FlowNode node) {
        return node instanceof EndEvent
                || node.getOutgoing().stream()
                        .filter(flow -> isStraightRight(lines(flow)))
                        .anyMatch(flow -> runsStraightToAnEnd(flow.getTarget()));
    }

    private static boolean isStraightRight(List<Line2D> lines) {
        return lines.size() == 1
                && lines.getFirst().getY1() == lines.getFirst().getY2()
                && lines.getFirst().getX1() < lines.getFirst().getX2();
    }

    private static boolean isAttached(FlowNode one, FlowNode other) {
        return sitsOn(one, other) || sitsOn(other, one);
    }

    private static boolean sitsOn(FlowNode event, FlowNode activity) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(activity);
    }

    private boolean isInside(FlowNode one, FlowNode other) {
        return one.equals(other.getParentElement()) && shape(one).contains(shape(other))
                || other.equals(one.getParentElement()) && shape(other).contains(shape(one));
    }

    private boolean contains(FlowNode node, Rectangle2D label) {
        return shape(node).contains(label);
    }

    private Rectangle2D shape(FlowNode node) {
        return shapes.getOrDefault(node.getId(), new Rectangle2D.Double());
    }

    private List<Line2D> lines(SequenceFlow flow) {
        return edges.getOrDefault(flow.getId(), List.of());
    }

    private interface Clash<T> {
        boolean between(T one, T other);
    }

    private <T extends BaseElement> List<String> pairs(List<T> elements, Clash<T> clash) {
        var found = new ArrayList<String>();
        for (int i = 0; i < elements.size(); i++) {
            for (var other : elements.subList(i + 1, elements.size())) {
                if (clash.between(elements.get(i), other)) {
                    found.add(diagram.at(elements.get(i)) + " and " + other.getId());
                }
            }
        }
        return found;
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> lines(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        var lines = new ArrayList<Line2D>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }
}
