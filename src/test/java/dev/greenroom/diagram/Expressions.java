package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expressions of an element that read one variable: conditions, dates, keys, loops, groups and mappings. */
public final class Expressions {
    /** One verdict and one literal. */
    public static final Pattern CONDITION = Pattern.compile("=(\\w+) = \"([A-Z_]+)\"");

    private static final Pattern READ =
            Pattern.compile("=(?:date and time\\((\\w+)\\)|\\[(\\w+)]|(\\w+)(?:\\.\\w+)?|(\\w+) = \"[A-Z_]+\")");

    private Expressions() {}

    public static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }

    /** Variables read before the element does anything. */
    public static Stream<String> variablesReadBy(FlowNode node) {
        return Stream.of(
                        conditions(node),
                        dates(node),
                        keys(node),
                        groups(node),
                        Mappings.loop(node).stream().map(loop -> loop.getInputCollection()),
                        Mappings.inputs(node).values().stream())
                .flatMap(each -> each)
                .flatMap(Expressions::variable);
    }

    private static Stream<String> variable(@Nullable String expression) {
        var match = READ.matcher(expression == null ? "" : expression);
        return match.matches() ? groups(match.toMatchResult()) : Stream.of();
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.of(1, 2, 3, 4).map(match::group).flatMap(Stream::ofNullable);
    }

    private static Stream<String> conditions(FlowNode node) {
        return node instanceof ExclusiveGateway ? node.getOutgoing().stream().map(Expressions::condition) : Stream.of();
    }

    private static Stream<String> dates(FlowNode node) {
        return node instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .flatMap(timer -> Stream.ofNullable(((TimerEventDefinition) timer).getTimeDate()))
                        .map(date -> date.getTextContent())
                : Stream.of();
    }

    private static Stream<String> keys(FlowNode node) {
        var message =
                switch (node) {
                    case ReceiveTask task -> Optional.ofNullable(task.getMessage());
                    case CatchEvent event -> messageOf(event);
                    default -> Optional.<Message>empty();
                };
        return message
                .flatMap(each -> Optional.ofNullable(each.getSingleExtensionElement(ZeebeSubscription.class)))
                .map(ZeebeSubscription::getCorrelationKey)
                .stream();
    }

    private static Optional<Message> messageOf(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .findFirst();
    }

    private static Stream<String> groups(FlowNode node) {
        return node instanceof UserTask task
                ? Stream.of(task.getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                        .getCandidateGroups())
                : Stream.of();
    }
}
