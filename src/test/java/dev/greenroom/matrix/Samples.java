package dev.greenroom.matrix;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.greenroom.reference.Times;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of any type that a request may hold, well typed, so that a call gets as far as the question who may make it. */
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String week;

    Samples(String week) {
        this.week = week;
    }

    JsonNode body(Class<?> type) {
        var body = JSON.objectNode();
        for (var component : type.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                body.set(component.getName(), value(component.getGenericType()));
            }
        }
        return body;
    }

    private JsonNode value(Type type) {
        var raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (Collection.class.isAssignableFrom(raw)) {
            return JSON.arrayNode();
        }
        if (Map.class.isAssignableFrom(raw) || JsonNode.class.isAssignableFrom(raw)) {
            return JSON.objectNode();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return JSON.booleanNode(true);
        }
        if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
            return JSON.numberNode(1);
        }
        return raw.isRecord() && !isScalar(raw) ? body(raw) : JSON.textNode(text(raw));
    }

    String text(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == LocalDate.class) {
            return Times.today(Clock.systemUTC()).plusDays(30).toString();
        }
        if (type == OffsetDateTime.class) {
            return Times.now(Clock.systemUTC()).toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "1";
        }
        return type.getSimpleName().equals("BonusWeek") ? week : "x";
    }

    private static boolean isScalar(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(Samples::isValue)
                || Arrays.stream(type.getDeclaredMethods()).anyMatch(Samples::isValue);
    }

    private static boolean isValue(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonValue.class);
    }
}
