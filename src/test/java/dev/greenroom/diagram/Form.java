package dev.greenroom.diagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One file of {@code forms/}. */
public record Form(String name, JsonNode schema) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static List<Form> all() {
        return Diagram.files(Path.of("forms"), ".form").map(Form::read).toList();
    }

    private static Form read(Path file) {
        try {
            return new Form(Diagram.stem(file), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<JsonNode> components() {
        return StreamSupport.stream(schema.path("components").spliterator(), false);
    }

    /** Everything that has a key: fields of the answer, and what expressions of the form read. */
    public List<JsonNode> fields() {
        return components().filter(field -> field.hasNonNull("key")).toList();
    }

    public Optional<JsonNode> field(String key) {
        return fields().stream()
                .filter(field -> field.get("key").asText().equals(key))
                .findFirst();
    }

    /** The values that a choice offers. */
    public static List<String> choices(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(value -> value.get("value").asText())
                .toList();
    }

    /** Does an expression of the form read what is typed into this field? */
    public boolean readsItself(String key) {
        return components()
                .map(field -> field.path("expression").asText())
                .anyMatch(expression -> expression.matches("(?s).*\\b" + key + "\\b.*"));
    }

    @Override
    public String toString() {
        return name;
    }
}
