package dev.greenroom.diagram;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/** A method that works jobs of one type. */
public record Worker(Method method, String jobType) {
    public static List<Worker> all() {
        return Code.classes((reader, factory) ->
                        reader.getAnnotationMetadata().hasAnnotatedMethods(JobWorker.class.getName()))
                .stream()
                .flatMap(Worker::of)
                .toList();
    }

    private static Stream<Worker> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> Optional.ofNullable(AnnotationUtils.findAnnotation(method, JobWorker.class))
                        .map(annotation -> new Worker(method, annotation.type()))
                        .stream());
    }

    public Class<?> type() {
        return method.getDeclaringClass();
    }

    /** What it fetches, if anything. */
    public Optional<Class<?>> input() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(VariablesAsType.class))
                .<Class<?>>map(Parameter::getType)
                .findFirst();
    }

    /** What it answers; empty for a worker that has nothing to say. */
    public Optional<Class<?>> output() {
        return method.getReturnType() == void.class ? Optional.empty() : Optional.of(method.getReturnType());
    }

    public List<RecordComponent> inputFields() {
        return input().map(Worker::fields).orElse(List.of());
    }

    public List<RecordComponent> outputFields() {
        return output().map(Worker::fields).orElse(List.of());
    }

    private static List<RecordComponent> fields(Class<?> type) {
        return type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
    }

    /** May be missing or null. */
    public static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public String toString() {
        return ClassUtils.getShortName(type()) + "." + method.getName();
    }
}
