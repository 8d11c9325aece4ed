package dev.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.diagram.Diagram;
import dev.greenroom.diagram.Layout;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A diagram is read by people: nothing hidden, nothing crossed, the happy path straight from left to right. */
class DiagramsAreLaidOutTest {
    static Stream<Diagram> diagrams() {
        return Diagram.all().stream();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void each_element_is_drawn(Diagram diagram) {
        assertThat(new Layout(diagram).missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_shape_lies_on_another(Diagram diagram) {
        assertThat(new Layout(diagram).overlaps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_line_crosses_another(Diagram diagram) {
        assertThat(new Layout(diagram).crossings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_label_is_hidden(Diagram diagram) {
        assertThat(new Layout(diagram).hiddenLabels()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_happy_path_runs_straight_from_left_to_right(Diagram diagram) {
        var layout = new Layout(diagram);
        assertThat(diagram.each(StartEvent.class).stream().filter(start -> start.getParentElement() instanceof Process))
                .anyMatch(layout::runsStraightToAnEnd);
    }
}
