package dev.greenroom.matrix;

import dev.greenroom.diagram.Diagram;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Opens tasks of every kind in the engine: each instance begins right before its task. */
final class OpenTasks implements AutoCloseable {
    private static final Pattern TIME = Pattern.compile("duration\\((\\w+)\\)");

    private final CamundaClient client;
    private final List<Long> instances = new ArrayList<>();

    OpenTasks(CamundaClient client) {
        this.client = client;
    }

    /** Each kind of task in the diagrams: form id and where it is. */
    static Map<String, Place> kinds() {
        var kinds = new HashMap<String, Place>();
        for (var diagram : Diagram.all()) {
            for (var task : diagram.each(UserTask.class)) {
                var form = task.getSingleExtensionElement(ZeebeFormDefinition.class)
                        .getFormId();
                var groups = task.getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                        .getCandidateGroups();
                var schedule = task.getSingleExtensionElement(ZeebeTaskSchedule.class);
                kinds.put(form, new Place(diagram.name(), task.getId(), groups, schedule.getDueDate()));
            }
        }
        return kinds;
    }

    /**
     * Where the task is.
     *
     * @param groups the group, or {@code =[variable]}
     * @param due an expression: of now, of a time in a variable, or {@code =variable}
     */
    record Place(String process, String element, String groups, String due) {
        /** What the task reads of its instance beside its subject. */
        Map<String, Object> reads(String group) {
            var variables = new HashMap<String, Object>();
            if (groups.startsWith("=[")) {
                variables.put(groups.replaceAll("[=\\[\\]]", ""), group);
            }
            if (due.matches("=\\w+")) {
                variables.put(due.substring(1), OffsetDateTime.now().plusDays(1).toString());
            }
            var time = TIME.matcher(due);
            if (time.find()) {
                variables.put(time.group(1), "P1D");
            }
            return variables;
        }
    }

    /** @return the process instance */
    long open(Place place, Map<String, Object> variables) {
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId(place.process())
                .latestVersion()
                .variables(variables)
                .startBeforeElement(place.element())
                .send()
                .join()
                .getProcessInstanceKey();
        instances.add(instance);
        return instance;
    }

    @Override
    public void close() {
        instances.forEach(
                instance -> client.newCancelInstanceCommand(instance).send().join());
    }
}
