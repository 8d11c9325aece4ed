package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Input and output mappings of an element, target to source expression, in their order. */
public final class Mappings {
    private Mappings() {}

    public static Map<String, String> inputs(BaseElement element) {
        var found = new LinkedHashMap<String, String>();
        of(element).ifPresent(io -> io.getInputs().forEach(input -> found.put(input.getTarget(), input.getSource())));
        return found;
    }

    public static Map<String, String> outputs(BaseElement element) {
        var found = new LinkedHashMap<String, String>();
        of(element)
                .ifPresent(io -> io.getOutputs().forEach(output -> found.put(output.getTarget(), output.getSource())));
        return found;
    }

    /** The loop of a multi-instance activity. */
    public static Optional<ZeebeLoopCharacteristics> loop(BaseElement element) {
        return element instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                ? Optional.ofNullable(loop.getSingleExtensionElement(ZeebeLoopCharacteristics.class))
                : Optional.empty();
    }

    private static Optional<ZeebeIoMapping> of(BaseElement element) {
        return Optional.ofNullable(element.getSingleExtensionElement(ZeebeIoMapping.class));
    }
}
