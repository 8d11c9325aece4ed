package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/** The words a process variable can hold: the constants of the enums it is mapped from, or the outputs of its decision. */
public final class Verdicts {
    private final Processes processes;
    private final List<Answers> answers = Answers.all();

    public Verdicts(Processes processes) {
        this.processes = processes;
    }

    /** Words that the diagram's elements give the variable; where none is typed (messages), those of the enum of its name. */
    public Set<String> words(Diagram diagram, String variable) {
        var given = diagram.each(FlowNode.class).stream()
                .flatMap(node -> given(node, variable))
                .collect(Collectors.toSet());
        return given.isEmpty() ? ofEnumNamed(Words.upperFirst(variable)) : given;
    }

    public static Stream<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                : Stream.of();
    }

    private static Set<String> ofEnumNamed(String name) {
        return Code.enums().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .flatMap(Verdicts::constants)
                .collect(Collectors.toSet());
    }

    private Stream<String> given(FlowNode node, String variable) {
        var source = Mappings.outputs(node).get(variable);
        if (source == null) {
            return Stream.of();
        }
        var field = source.substring(1);
        return switch (node) {
            case ServiceTask task -> worked(task, field);
            case UserTask task -> words(answer(task), field);
            case BusinessRuleTask task -> decided(task);
            case CallActivity call -> called(call).flatMap(callee -> words(callee, field).stream());
            default -> Stream.of();
        };
    }

    private Stream<String> worked(ServiceTask task, String field) {
        return processes.hasWorker(task) ? words(processes.worker(task).outputFields(), field) : Stream.of();
    }

    private List<RecordComponent> answer(UserTask task) {
        var form = task.getSingleExtensionElement(ZeebeFormDefinition.class).getFormId();
        return answers.stream()
                .filter(each -> each.formId().equals(form))
                .findFirst()
                .map(Answers::fields)
                .orElse(List.of());
    }

    /** The texts in the output column of the decision's table. */
    public static Stream<String> decided(BusinessRuleTask task) {
        var decision = task.getSingleExtensionElement(ZeebeCalledDecision.class).getDecisionId();
        var model = Dmn.readModelFromFile(
                Path.of("bpmn", Words.kebab(decision) + ".dmn").toFile());
        return model.getModelElementsByType(OutputEntry.class).stream()
                .filter(entry -> entry.getId().startsWith(decision))
                .map(entry -> entry.getText().getTextContent().replace("\"", ""));
    }

    private Stream<Diagram> called(CallActivity call) {
        var process = call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId();
        return processes.diagrams().stream().filter(diagram -> diagram.name().equals(process));
    }

    private static Stream<String> words(List<RecordComponent> fields, String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .flatMap(field -> constants(field.getType()));
    }
}
