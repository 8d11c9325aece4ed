package dev.greenroom.worklist;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The people behind each type of subject, as the modules register them: no task can be about a type that has none. */
@Component
class Subjects implements SmartInitializingSingleton {
    private final ObjectProvider<SubjectPeople> registered;
    private final TaskPolicies policies;
    private Map<String, SubjectPeople> byType = Map.of();

    Subjects(ObjectProvider<SubjectPeople> registered, TaskPolicies policies) {
        this.registered = registered;
        this.policies = policies;
    }

    @Override
    public void afterSingletonsInstantiated() {
        byType = registered
                .orderedStream()
                .collect(Collectors.toUnmodifiableMap(SubjectPeople::subjectType, Function.identity()));
        for (var type : policies.subjectTypes()) {
            if (!byType.containsKey(type)) {
                throw new IllegalStateException("Who is behind the subject of a task about: " + type
                        + "? Register SubjectPeople, so that the rules of four eyes hold for it");
            }
        }
    }

    SubjectPeople of(String type) {
        return Objects.requireNonNull(byType.get(type), type);
    }
}
