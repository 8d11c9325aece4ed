package dev.greenroom.worklist;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rules of each kind of task, as the modules register them. */
@Component
public class TaskPolicies {
    /** Second ids that a task may have beside its subject's. */
    static final List<String> EXTRA_IDS = List.of("milestone", "offerId");

    private final Map<String, TaskPolicy<?>> byForm = new LinkedHashMap<>();

    TaskPolicies(ObjectProvider<TaskPolicy<?>> policies) {
        policies.orderedStream().forEach(policy -> {
            if (byForm.put(policy.formId(), policy) != null) {
                throw new IllegalStateException("Two policies for form " + policy.formId());
            }
        });
    }

    /** Forms that have rules: a diagram may use no other. */
    public Set<String> formIds() {
        return Set.copyOf(byForm.keySet());
    }

    /** The record that answers this form, if the form has rules. */
    public Optional<Class<? extends Record>> answerType(String formId) {
        return find(formId).map(TaskPolicy::answerType);
    }

    Set<String> subjectTypes() {
        return byForm.values().stream().map(TaskPolicy::subjectType).collect(Collectors.toSet());
    }

    Optional<TaskPolicy<?>> find(String formId) {
        return Optional.ofNullable(byForm.get(formId));
    }

    /** The process variables that listeners read: ids of subjects and the fields of answers, nothing else. */
    List<String> variables() {
        var subjects = byForm.values().stream().map(TaskPolicy::subjectVariable);
        var answers = byForm.values().stream()
                .flatMap(policy -> Arrays.stream(policy.answerType().getRecordComponents()))
                .map(RecordComponent::getName);
        return List.copyOf(new TreeSet<>(Stream.of(EXTRA_IDS.stream(), subjects, answers)
                .flatMap(names -> names)
                .toList()));
    }
}
