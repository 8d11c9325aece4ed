package dev.greenroom.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a JSON body may look like: names, types and sizes, told with every fault at once. Whether values make sense is
 * not its matter; {@code null} and a missing field are always allowed, inside a list not.
 */
public sealed interface JsonShape {
    /** Code points at most. */
    record Text(int maximum) implements JsonShape {}

    /** A whole number that fits 64 bits. */
    record Whole() implements JsonShape {}

    record Flag() implements JsonShape {}

    record Many(int maximum, JsonShape each) implements JsonShape {}

    record Fields(Map<String, JsonShape> byName) implements JsonShape {}

    /** The body, when it has this shape; else {@link Rejected} with all that is wrong. */
    default JsonNode read(byte[] body) {
        JsonNode node;
        try {
            node = JsonShapes.STRICT.readTree(body);
        } catch (IOException malformed) {
            throw Rejected.of("", "MALFORMED", "The body is not JSON in UTF-8, or names a field twice.");
        }
        var faults = new ArrayList<Fault>();
        if (node == null || !node.isObject()) {
            faults.add(new Fault("", "WRONG_TYPE", "The body must be a JSON object."));
        } else {
            JsonShapes.check(this, "", node, faults);
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return node;
    }
}

/** The walk over a tree. */
final class JsonShapes {
    static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int FAULTS_TOLD = 200;

    private JsonShapes() {}

    static void check(JsonShape shape, String path, JsonNode node, List<Fault> faults) {
        if (node.isNull() || faults.size() >= FAULTS_TOLD) {
            return;
        }
        switch (shape) {
            case JsonShape.Text text -> checkText(text, path, node, faults);
            case JsonShape.Whole whole -> {
                if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                    faults.add(new Fault(path, "WRONG_TYPE", "This must be a whole number."));
                }
            }
            case JsonShape.Flag flag -> {
                if (!node.isBoolean()) {
                    faults.add(new Fault(path, "WRONG_TYPE", "This must be true or false."));
                }
            }
            case JsonShape.Many many -> checkList(many, path, node, faults);
            case JsonShape.Fields fields -> checkFields(fields, path, node, faults);
        }
    }

    private static void checkText(JsonShape.Text text, String path, JsonNode node, List<Fault> faults) {
        if (!node.isTextual()) {
            faults.add(new Fault(path, "WRONG_TYPE", "This must be text."));
            return;
        }
        var value = node.textValue();
        if (value.codePointCount(0, value.length()) > text.maximum()) {
            faults.add(new Fault(path, "TOO_LONG", "At most " + text.maximum() + " characters."));
        }
        if (value.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            faults.add(new Fault(path, "NOT_TEXT", "This holds characters that are not text."));
        }
    }

    private static void checkList(JsonShape.Many many, String path, JsonNode node, List<Fault> faults) {
        if (!node.isArray()) {
            faults.add(new Fault(path, "WRONG_TYPE", "This must be a list."));
            return;
        }
        if (node.size() > many.maximum()) {
            faults.add(new Fault(path, "TOO_MANY", "At most " + many.maximum() + " entries."));
        }
        for (int i = 0; i < Math.min(node.size(), many.maximum()); i++) {
            var element = path + "[" + i + "]";
            if (node.get(i).isNull()) {
                faults.add(new Fault(element, "WRONG_TYPE", "An entry must not be null."));
            } else {
                check(many.each(), element, node.get(i), faults);
            }
        }
    }

    private static void checkFields(JsonShape.Fields fields, String path, JsonNode node, List<Fault> faults) {
        if (!node.isObject()) {
            faults.add(new Fault(path, "WRONG_TYPE", "This must be an object."));
            return;
        }
        node.properties().forEach(property -> {
            var shape = fields.byName().get(property.getKey());
            if (shape == null) {
                unknown(path, property.getKey(), faults);
            } else {
                check(shape, below(path, property.getKey()), property.getValue(), faults);
            }
        });
    }

    private static void unknown(String path, String name, List<Fault> faults) {
        var shown = name.matches("[A-Za-z0-9_]{1,40}") ? name : "?";
        if (faults.size() < FAULTS_TOLD) {
            faults.add(new Fault(below(path, shown), "UNKNOWN_FIELD", "There is no such field."));
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
