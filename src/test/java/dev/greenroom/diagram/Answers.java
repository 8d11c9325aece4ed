package dev.greenroom.diagram;

import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import dev.greenroom.worklist.TaskPolicy;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What a person answers to one kind of user task: the record that its policy takes. */
public record Answers(String formId, Class<?> policy, Class<?> answer) {
    public static List<Answers> all() {
        return Code.classes(new AssignableTypeFilter(TaskPolicy.class)).stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .map(Answers::of)
                .toList();
    }

    private static Answers of(Class<?> policy) {
        var answer = Objects.requireNonNull(
                ResolvableType.forClass(policy).as(TaskPolicy.class).resolveGeneric(0),
                () -> policy + " names no answer");
        return new Answers(formIdOf(policy), policy, answer);
    }

    /** Asked of an instance without its collaborators: the form id is a constant. */
    private static String formIdOf(Class<?> policy) {
        return ((TaskPolicy<?>) mock(policy, CALLS_REAL_METHODS)).formId();
    }

    public List<RecordComponent> fields() {
        return List.of(answer.getRecordComponents());
    }

    @Override
    public String toString() {
        return formId;
    }
}
