package dev.greenroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms of {@code forms/}, the same files that Tasklist shows. */
@Component
class TaskForms {
    private final ObjectMapper json;
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

    TaskForms(ObjectMapper json) {
        this.json = json;
    }

    JsonNode form(String formId) {
        return read.computeIfAbsent(formId, this::read);
    }

    /**
     * What the form sends, without the fields that only its own expressions read: of several questions on lines of one
     * text the form makes a list, and sends both.
     */
    static JsonNode answered(Supplier<JsonNode> form, JsonNode sent, Class<? extends Record> answer) {
        var beyond = new HashSet<String>();
        sent.fieldNames().forEachRemaining(beyond::add);
        Arrays.stream(answer.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(beyond::remove);
        if (!(sent instanceof ObjectNode fields) || beyond.isEmpty()) {
            return sent;
        }
        beyond.retainAll(form.get().path("components").findValuesAsText("key"));
        return fields.deepCopy().remove(beyond);
    }

    private JsonNode read(String formId) {
        try (var file = new ClassPathResource("forms/" + formId + ".form").getInputStream()) {
            return json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("No readable form " + formId, missing);
        }
    }
}
