package dev.greenroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private JsonNode read(String formId) {
        try (var file = new ClassPathResource("forms/" + formId + ".form").getInputStream()) {
            return json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("No readable form " + formId, missing);
        }
    }
}
