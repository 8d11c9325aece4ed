package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules over the elements of all diagrams: the sentences of those that break one. */
public record Faults(List<Diagram> diagrams) {
    /** "diagram/element otherwise" for each element of the type for which the rule does not hold. */
    public <T extends BaseElement> List<String> unless(Class<T> type, Predicate<T> holds, String otherwise) {
        return in(type, (diagram, element) -> holds.test(element) ? Stream.of() : Stream.of(otherwise));
    }

    public <T extends BaseElement> List<String> in(Class<T> type, BiFunction<Diagram, T, Stream<String>> faults) {
        return diagrams.stream()
                .flatMap(diagram -> diagram.each(type).stream().flatMap(element -> faults.apply(diagram, element)
                        .map(text -> diagram.at(element) + " " + text)))
                .toList();
    }
}
