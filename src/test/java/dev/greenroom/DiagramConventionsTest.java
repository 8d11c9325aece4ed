package dev.greenroom;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.diagram.Diagram;
import dev.greenroom.diagram.Expressions;
import dev.greenroom.diagram.Faults;
import dev.greenroom.diagram.Mappings;
import dev.greenroom.diagram.Processes;
import dev.greenroom.diagram.Words;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListeners;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every diagram keeps to, read from the XML alone. */
class DiagramConventionsTest {
    private static final List<Diagram> DIAGRAMS = Diagram.all();
    private static final Faults FAULTS = new Faults(DIAGRAMS);
    private static final Map<String, String> LISTENERS = Stream.of(
                    "creating", "assigning", "updating", "completing", "canceling")
            .collect(toMap(event -> event, "worklist."::concat));

    @Test
    void each_file_is_named_after_its_process_and_carries_a_version() {
        assertThat(DIAGRAMS).isNotEmpty().allSatisfy(diagram -> {
            assertThat(diagram.process().getId()).isEqualTo(diagram.name());
            assertThat(diagram.process().getSingleExtensionElement(ZeebeVersionTag.class))
                    .isNotNull();
        });
        assertThat(FAULTS.unless(Process.class, Process::isExecutable, "is not executable"))
                .isEmpty();
    }

    @Test
    void each_task_is_called_what_its_label_says() {
        assertThat(FAULTS.unless(
                        Task.class, task -> task.getId().equals(Words.pascal(task.getName())), "has another label"))
                .isEmpty();
    }

    @Test
    void each_job_type_is_a_module_and_the_element_and_is_tried_three_times() {
        assertThat(FAULTS.unless(
                        ServiceTask.class,
                        task -> Processes.jobType(task).matches("[a-z]+\\." + Words.lowerFirst(task.getId()))
                                && task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                        .getRetries()
                                        .equals("3"),
                        "has another job type or no retries"))
                .isEmpty();
    }

    @Test
    void each_exclusive_gateway_that_splits_has_a_default_flow_and_plain_conditions() {
        assertThat(FAULTS.unless(
                        ExclusiveGateway.class,
                        gateway -> gateway.getOutgoing().size() < 2
                                || gateway.getDefault() != null
                                        && gateway.getOutgoing().stream()
                                                .filter(flow -> !flow.equals(gateway.getDefault()))
                                                .map(Expressions::condition)
                                                .allMatch(text -> Expressions.CONDITION
                                                        .matcher(text)
                                                        .matches()),
                        "has no default flow, or a condition that is not one verdict and one literal"))
                .isEmpty();
    }

    @Test
    void each_user_task_is_of_the_current_kind_for_a_group_with_a_due_date_and_one_verdict() {
        assertThat(FAULTS.unless(
                        UserTask.class,
                        task -> task.getSingleExtensionElement(ZeebeUserTask.class) != null
                                && task.getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                                                .getCandidateGroups()
                                        != null
                                && task.getSingleExtensionElement(ZeebeTaskSchedule.class) != null
                                && Mappings.outputs(task).size() == 1,
                        "is not"))
                .isEmpty();
    }

    @Test
    void each_user_task_asks_the_shared_listeners_at_each_of_its_five_events() {
        assertThat(FAULTS.unless(
                        UserTask.class,
                        task -> LISTENERS.equals(listeners(task)
                                .filter(listener -> listener.getRetries().equals("3"))
                                .collect(toMap(
                                        listener -> listener.getEventType().name(), ZeebeTaskListener::getType))),
                        "does not"))
                .isEmpty();
    }

    @Test
    void what_a_diagram_calls_is_bound_to_its_deployment() {
        assertThat(FAULTS.unless(CallActivity.class, DiagramConventionsTest::passesOnlyWhatItMaps, "is not"))
                .isEmpty();
        assertThat(FAULTS.unless(
                        BusinessRuleTask.class,
                        task -> isBound(task.getSingleExtensionElement(ZeebeCalledDecision.class)
                                .getBindingType()),
                        "is not"))
                .isEmpty();
        assertThat(FAULTS.unless(
                        UserTask.class,
                        task -> isBound(task.getSingleExtensionElement(ZeebeFormDefinition.class)
                                .getBindingType()),
                        "is not"))
                .isEmpty();
    }

    @Test
    void what_a_diagram_calls_has_a_file_of_that_name() {
        assertThat(FAULTS.unless(
                        CallActivity.class,
                        call -> exists(
                                "bpmn",
                                call.getSingleExtensionElement(ZeebeCalledElement.class)
                                        .getProcessId(),
                                ".bpmn"),
                        "calls nothing"))
                .isEmpty();
        assertThat(FAULTS.unless(
                        BusinessRuleTask.class,
                        task -> exists(
                                "bpmn",
                                Words.kebab(task.getSingleExtensionElement(ZeebeCalledDecision.class)
                                        .getDecisionId()),
                                ".dmn"),
                        "decides nothing"))
                .isEmpty();
        assertThat(FAULTS.unless(
                        UserTask.class,
                        task -> task.getSingleExtensionElement(ZeebeFormDefinition.class)
                                        .getFormId()
                                        .equals(Words.kebab(task.getId()))
                                && exists("forms", Words.kebab(task.getId()), ".form"),
                        "has no form of its name"))
                .isEmpty();
    }

    @Test
    void each_error_thrown_is_caught_and_each_caught_is_thrown() {
        assertThat(DIAGRAMS).allSatisfy(diagram -> {
            var thrown = diagram.each(EndEvent.class).stream()
                    .flatMap(end -> errors(end.getEventDefinitions()).map(code -> scope(end) + " " + code))
                    .collect(toSet());
            var caught = diagram.each(BoundaryEvent.class).stream()
                    .flatMap(event -> errors(event.getEventDefinitions())
                            .map(code -> event.getAttachedTo().getId() + " " + code))
                    .collect(toSet());
            assertThat(thrown).isEqualTo(caught);
        });
    }

    @Test
    void no_deadline_is_written_into_a_diagram_but_the_time_a_task_may_wait_before_it_escalates() {
        assertThat(FAULTS.unless(
                        TimerEventDefinition.class,
                        timer -> timer.getTimeDuration() == null
                                || timer.getParentElement() instanceof BoundaryEvent event
                                        && event.getAttachedTo() instanceof UserTask
                                        && !event.cancelActivity(),
                        "has its duration in the diagram"))
                .isEmpty();
    }

    private static Stream<ZeebeTaskListener> listeners(UserTask task) {
        var listeners = task.getSingleExtensionElement(ZeebeTaskListeners.class);
        return listeners == null ? Stream.of() : listeners.getTaskListeners().stream();
    }

    private static boolean passesOnlyWhatItMaps(CallActivity call) {
        var called = call.getSingleExtensionElement(ZeebeCalledElement.class);
        return isBound(called.getBindingType())
                && !called.isPropagateAllChildVariablesEnabled()
                && !called.isPropagateAllParentVariablesEnabled();
    }

    private static boolean isBound(ZeebeBindingType binding) {
        return binding == ZeebeBindingType.deployment;
    }

    private static boolean exists(String folder, String name, String ending) {
        return Diagram.files(Path.of(folder), ending)
                .anyMatch(file -> Diagram.stem(file).equals(name));
    }

    private static Stream<String> errors(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode());
    }

    private static String scope(EndEvent end) {
        return end.getParentElement() instanceof SubProcess sub ? sub.getId() : "the process";
    }
}
