package dev.greenroom.engine.embedded;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;

/** Small processes that each wait for one thing. */
final class Models {
    private Models() {}

    static BpmnModelInstance person(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .userTask("Decide")
                .zeebeUserTask()
                .zeebeCandidateGroups("finance")
                .endEvent()
                .done();
    }

    static BpmnModelInstance listenedPerson(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .userTask("Decide", task -> {
                    task.zeebeUserTask().zeebeCandidateGroups("finance").zeebeTaskPriority("70");
                    for (var event : ZeebeTaskListenerEventType.values()) {
                        if (isCurrent(event)) {
                            task.zeebeTaskListener(listener -> listener.eventType(event)
                                    .type(id + "." + event)
                                    .retries("3"));
                        }
                    }
                })
                .endEvent()
                .done();
    }

    /** The enum still has the names of an alpha, in the past tense, as aliases. */
    private static boolean isCurrent(ZeebeTaskListenerEventType event) {
        return event.name().endsWith("ing");
    }

    static BpmnModelInstance time(String id, String duration, String jobAfter) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .intermediateCatchEvent("Wait")
                .timerWithDuration(duration)
                .serviceTask("After", task -> task.zeebeJobType(jobAfter))
                .endEvent()
                .done();
    }

    static BpmnModelInstance worker(String id, String jobType) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .serviceTask("Work", task -> task.zeebeJobType(jobType))
                .endEvent()
                .done();
    }

    static BpmnModelInstance message(String id, String name, String jobAfter) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .intermediateCatchEvent("Wait")
                .message(message -> message.name(name).zeebeCorrelationKeyExpression("key"))
                .serviceTask("After", task -> task.zeebeJobType(jobAfter))
                .endEvent()
                .done();
    }
}
