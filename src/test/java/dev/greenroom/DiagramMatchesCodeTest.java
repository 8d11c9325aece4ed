package dev.greenroom;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.diagram.Code;
import dev.greenroom.diagram.Diagram;
import dev.greenroom.diagram.Expressions;
import dev.greenroom.diagram.Faults;
import dev.greenroom.diagram.Mappings;
import dev.greenroom.diagram.Processes;
import dev.greenroom.diagram.Verdicts;
import dev.greenroom.diagram.Words;
import dev.greenroom.diagram.Worker;
import dev.greenroom.money.Money;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name from the box on the diagram to the worker, its records and its verdicts: derived from both, by no table. */
class DiagramMatchesCodeTest {
    private static final Processes PROCESSES = new Processes();
    private static final Faults FAULTS = new Faults(PROCESSES.diagrams());
    private static final Verdicts VERDICTS = new Verdicts(PROCESSES);

    @Test
    void each_job_type_has_one_worker_and_each_worker_a_task() {
        var drawn = Stream.concat(jobTypes(), listenerTypes()).collect(toSet());
        var worked = PROCESSES.workers().stream().map(Worker::jobType).toList();

        assertThat(drawn)
                .as("drawn without a worker")
                .filteredOn(type -> !worked.contains(type))
                .isEmpty();
        assertThat(worked)
                .as("worked without a task")
                .filteredOn(type -> !drawn.contains(type))
                .isEmpty();
        assertThat(worked).doesNotHaveDuplicates();
    }

    @Test
    void each_worker_is_named_after_its_element_and_lives_in_its_module() {
        assertThat(taskWorkers()
                        .filter(worker -> !nameFor(worker.jobType())
                                .equals(worker.type().getName() + "."
                                        + worker.method().getName()))
                        .map(worker -> worker + " works " + worker.jobType()))
                .isEmpty();
    }

    @Test
    void each_worker_has_its_own_input_and_output_records() {
        assertThat(taskWorkers()
                        .filter(worker -> !(worker.input()
                                        .filter(type -> isOwn(type, worker, "Input"))
                                        .isPresent()
                                && worker.output()
                                        .map(type -> isOwn(type, worker, "Output"))
                                        .orElse(true)))
                        .map(Worker::toString))
                .isEmpty();
    }

    @Test
    void what_a_worker_needs_is_set_on_every_path_to_it() {
        assertThat(ofWorkedTasks((diagram, task) -> {
                    var seen = PROCESSES.variables(diagram).seenBy(task);
                    return PROCESSES.worker(task).inputFields().stream()
                            .filter(field -> !Worker.isOptional(field) && !seen.contains(field.getName()))
                            .map(field -> field.getName() + " is not set on every path");
                }))
                .isEmpty();
    }

    @Test
    void what_an_expression_reads_is_set_on_every_path_to_it() {
        assertThat(FAULTS.in(FlowNode.class, (diagram, node) -> {
                    var known = PROCESSES.variables(diagram).onArrival(node);
                    return Expressions.variablesReadBy(node)
                            .filter(name -> !known.contains(name))
                            .map(name -> "reads " + name + ", which is not set on every path");
                }))
                .isEmpty();
    }

    @Test
    void what_a_worker_answers_is_mapped_and_nothing_else() {
        assertThat(ofWorkedTasks((diagram, task) -> {
                    var answered = new LinkedHashMap<String, String>();
                    PROCESSES
                            .worker(task)
                            .outputFields()
                            .forEach(field -> answered.put(field.getName(), "=" + field.getName()));
                    return answered.equals(Mappings.outputs(task))
                            ? Stream.of()
                            : Stream.of("answers " + answered + " and maps " + Mappings.outputs(task));
                }))
                .isEmpty();
    }

    @Test
    void each_literal_in_a_condition_is_a_word_that_its_variable_can_hold() {
        assertThat(FAULTS.in(SequenceFlow.class, (diagram, flow) -> Expressions.CONDITION
                        .matcher(Expressions.condition(flow))
                        .results()
                        .filter(match ->
                                !VERDICTS.words(diagram, match.group(1)).contains(match.group(2)))
                        .map(match -> match.group() + ", but it is one of " + VERDICTS.words(diagram, match.group(1)))))
                .isEmpty();
    }

    @Test
    void each_output_of_a_decision_is_a_constant_of_the_enum_that_a_worker_takes() {
        assertThat(FAULTS.in(BusinessRuleTask.class, (diagram, decision) -> {
                    var result = decision.getSingleExtensionElement(ZeebeCalledDecision.class)
                            .getResultVariable();
                    return inputsNamed(diagram, result)
                            .filter(type -> !Verdicts.constants(type)
                                    .toList()
                                    .containsAll(Verdicts.decided(decision).toList()))
                            .map(type -> "decides words that are not all in " + type);
                }))
                .isEmpty();
    }

    @Test
    void each_error_code_is_a_constant_of_an_enum() {
        var codes = PROCESSES.diagrams().stream()
                .flatMap(diagram -> diagram.each(ErrorEventDefinition.class).stream())
                .map(definition -> definition.getError().getErrorCode())
                .collect(toSet());
        assertThat(Code.enums().stream().flatMap(Verdicts::constants)).containsAll(codes);
    }

    @Test
    void no_worker_throws_an_error_that_no_diagram_catches() {
        var caught = PROCESSES.diagrams().stream()
                .flatMap(diagram -> diagram.each(ErrorEventDefinition.class).stream())
                .map(definition -> definition.getError().getErrorCode())
                .collect(toSet());
        assertThat(Code.text()
                        .lines()
                        .filter(line -> line.contains("bpmnError("))
                        .filter(line -> caught.stream().noneMatch(line::contains)))
                .isEmpty();
    }

    @Test
    void each_message_that_a_diagram_waits_for_is_sent_by_the_code() {
        var code = Code.text();
        assertThat(FAULTS.unless(
                        Message.class, message -> code.contains("\"" + message.getName() + "\""), "is never sent"))
                .isEmpty();
    }

    @Test
    void variables_hold_no_amounts() {
        assertThat(PROCESSES.workers().stream()
                        .flatMap(worker -> Stream.concat(worker.inputFields().stream(), worker.outputFields().stream())
                                .filter(DiagramMatchesCodeTest::isAmount)
                                .map(field -> worker + " " + field)))
                .isEmpty();
    }

    private static Stream<String> jobTypes() {
        return PROCESSES.diagrams().stream()
                .flatMap(diagram -> diagram.each(ServiceTask.class).stream())
                .map(Processes::jobType);
    }

    private static Stream<String> listenerTypes() {
        return PROCESSES.diagrams().stream()
                .flatMap(diagram -> diagram.each(ZeebeTaskListener.class).stream())
                .map(ZeebeTaskListener::getType);
    }

    /** All but the shared workers of the task listeners. */
    private static Stream<Worker> taskWorkers() {
        var listeners = listenerTypes().collect(toSet());
        return PROCESSES.workers().stream().filter(worker -> !listeners.contains(worker.jobType()));
    }

    private static List<String> ofWorkedTasks(BiFunction<Diagram, ServiceTask, Stream<String>> faults) {
        return FAULTS.in(
                ServiceTask.class,
                (diagram, task) -> PROCESSES.hasWorker(task) ? faults.apply(diagram, task) : Stream.of());
    }

    private static String nameFor(String jobType) {
        var module = jobType.substring(0, jobType.indexOf('.'));
        var element = jobType.substring(jobType.indexOf('.') + 1);
        return Greenroom.class.getPackageName() + "." + module + "." + Words.upperFirst(element) + "Worker." + element;
    }

    private static boolean isOwn(Class<?> type, Worker worker, String name) {
        return type.isRecord()
                && type.getSimpleName().equals(name)
                && worker.type().equals(type.getDeclaringClass());
    }

    private static boolean isAmount(RecordComponent field) {
        return Set.of(BigDecimal.class, Money.class, double.class, Double.class).contains(field.getType());
    }

    private static Stream<Class<?>> inputsNamed(Diagram diagram, String variable) {
        return diagram.each(ServiceTask.class).stream()
                .filter(PROCESSES::hasWorker)
                .flatMap(task -> PROCESSES.worker(task).inputFields().stream())
                .filter(field -> field.getName().equals(variable))
                .map(RecordComponent::getType);
    }
}
