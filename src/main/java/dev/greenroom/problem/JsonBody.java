package dev.greenroom.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a small JSON object strictly and collects every fault. A faulty field reads as a stand-in, so call {@link #check()}
 * before using any value; it also refuses the fields nobody asked for.
 */
public final class JsonBody {
    private final JsonNode node;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonBody(JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
        if (!node.isObject()) {
            faults.add(new Fault(path, "WRONG_TYPE", "A JSON object is expected"));
        }
    }

    public static JsonBody of(@Nullable JsonNode node) {
        return new JsonBody(node == null ? MissingNode.getInstance() : node, "", new ArrayList<>());
    }

    /** Required text of 1 to {@code longest} characters, without control characters but line breaks and tabs. */
    public String text(String field, int longest) {
        var text = optionalText(field, longest);
        if (text == null && !isFaulty(field)) {
            fault(field, "REQUIRED", "This is required");
        }
        return text == null ? "" : text;
    }

    /** Text of at most {@code longest} characters; missing, null and blank are null. */
    public @Nullable String optionalText(String field, int longest) {
        var value = take(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            fault(field, "WRONG_TYPE", "Text is expected");
            return null;
        }
        var text = value.textValue().strip();
        if (text.length() > longest) {
            fault(field, "TOO_LONG", "At most " + longest + " characters");
        } else if (text.chars().anyMatch(JsonBody::isForbidden)) {
            fault(field, "CONTROL_CHARACTER", "Control characters are not allowed");
        }
        return text.isEmpty() ? null : text;
    }

    public boolean flag(String field) {
        var value = take(field);
        if (absent(value)) {
            fault(field, "REQUIRED", "This is required");
        } else if (!value.isBoolean()) {
            fault(field, "WRONG_TYPE", "true or false is expected");
        }
        return value.asBoolean();
    }

    /** Required; one of the constants, spelled exactly. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        var constants = type.getEnumConstants();
        var text = text(field, 100);
        for (var constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!isFaulty(field)) {
            fault(field, "UNKNOWN_CODE", "One of " + Arrays.toString(constants));
        }
        return constants[0];
    }

    /** {@code 2026-11-21}; missing and null are null. */
    public @Nullable LocalDate optionalDate(String field) {
        var text = optionalText(field, 100);
        try {
            return text == null || isFaulty(field) ? null : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            fault(field, "WRONG_TYPE", "A date like 2026-11-21 is expected");
            return null;
        }
    }

    public @Nullable BigDecimal optionalNumber(String field) {
        var value = take(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isNumber()) {
            fault(field, "WRONG_TYPE", "A number is expected");
            return null;
        }
        return value.decimalValue();
    }

    /** An object inside; its faults are collected here. Missing or null is a fault when {@link #check()} is called. */
    public JsonBody object(String field) {
        return new JsonBody(take(field), at(field), faults);
    }

    /** Objects inside; missing and null are an empty list. */
    public List<JsonBody> objects(String field, int most) {
        var value = take(field);
        var items = new ArrayList<JsonBody>();
        if (absent(value)) {
            return items;
        }
        if (!value.isArray()) {
            fault(field, "WRONG_TYPE", "A list is expected");
        } else if (value.size() > most) {
            fault(field, "TOO_MANY", "At most " + most);
        } else {
            for (int i = 0; i < value.size(); i++) {
                items.add(new JsonBody(value.get(i), at(field) + "[" + i + "]", faults));
            }
        }
        return items;
    }

    /** Adds a fault found by the caller. */
    public void fault(String field, String code, String message) {
        faults.add(new Fault(at(field), code, message));
    }

    public boolean isFaulty(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(at(field)));
    }

    /** Collects the fields of this object that nobody asked for; {@link #check()} does it for the outermost. */
    public void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                fault(shortened(name), "UNKNOWN_FIELD", "There is no such field");
            }
        });
    }

    /** @throws Rejected with every fault, if there is any */
    public void check() {
        refuseOthers();
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    private JsonNode take(String field) {
        asked.add(field);
        return node.path(field);
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
