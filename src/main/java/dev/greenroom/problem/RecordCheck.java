package dev.greenroom.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a JSON tree with a record type and notes each difference; fills absent lists in. */
class RecordCheck {
    private final ObjectMapper mapper;
    private final StrictJson.Unknown unknown;
    private final List<Fault> faults;

    RecordCheck(ObjectMapper mapper, StrictJson.Unknown unknown, List<Fault> faults) {
        this.mapper = mapper;
        this.unknown = unknown;
        this.faults = faults;
    }

    void check(JsonNode node, Type type, String path) {
        var raw = raw(type);
        if (Collection.class.isAssignableFrom(raw) && type instanceof ParameterizedType list) {
            elements(node, list.getActualTypeArguments()[0], path);
        } else if (raw.isRecord() && !isScalar(raw)) {
            fields(node, raw, path);
        } else {
            scalar(node, type, raw, path);
        }
    }

    private void fields(JsonNode node, Class<?> type, String path) {
        if (!(node instanceof ObjectNode object)) {
            fault(path, "WRONG_TYPE", "must be an object");
            return;
        }
        var components = type.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        if (unknown == StrictJson.Unknown.REFUSED) {
            object.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    fault(join(path, FieldName.shown(name)), "UNKNOWN_FIELD", "is not a field of this request");
                }
            });
        }
        for (var component : components) {
            field(object, component, join(path, component.getName()));
        }
    }

    private void field(ObjectNode object, RecordComponent component, String path) {
        var value = object.path(component.getName());
        if (!value.isMissingNode() && !value.isNull()) {
            check(value, component.getGenericType(), path);
        } else if (isNullable(component)) {
            object.putNull(component.getName());
        } else if (List.class.isAssignableFrom(component.getType())) {
            object.putArray(component.getName());
        } else {
            fault(path, "MISSING", "is required");
        }
    }

    private void elements(JsonNode node, Type element, String path) {
        if (!node.isArray()) {
            fault(path, "WRONG_TYPE", "must be an array");
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            check(node.get(i), element, path + "[" + i + "]");
        }
    }

    private void scalar(JsonNode node, Type type, Class<?> raw, String path) {
        if (node.isTextual() && !Texts.isStorable(node.textValue())) {
            fault(path, "INVALID_CHARACTER", "holds a character that cannot be stored");
        } else if (node.isNull() || !converts(node, type)) {
            fault(path, raw.isEnum() && node.isTextual() ? "UNKNOWN_VALUE" : "WRONG_TYPE", expected(raw));
        }
    }

    private boolean converts(JsonNode node, Type type) {
        try {
            mapper.readerFor(mapper.constructType(type)).readValue(node);
            return true;
        } catch (JsonProcessingException wrong) {
            return false;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String expected(Class<?> raw) {
        if (raw.isEnum()) {
            return "must be one of "
                    + Arrays.stream(raw.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (raw == String.class) {
            return "must be a text";
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "must be true or false";
        }
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return "must be a whole number";
        }
        return Number.class.isAssignableFrom(raw) || raw.isPrimitive()
                ? "must be a number"
                : "is not of the form asked";
    }

    private void fault(String path, String code, String message) {
        faults.add(new Fault(path, code, message));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A record that stands for one text or number, as ids do. */
    private static boolean isScalar(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
