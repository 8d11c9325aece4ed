package dev.greenroom.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Texts as JSON, always written alike whatever the application's settings are: hashes are made of them. */
final class Json {
    private static final ObjectMapper CANONICAL = new ObjectMapper();

    private Json() {}

    static String write(Object value) {
        try {
            return CANONICAL.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        }
    }

    static Map<String, String> read(String details) {
        try {
            return CANONICAL.readValue(details, new TypeReference<>() {});
        } catch (JsonProcessingException changed) {
            return Map.of("unreadable", "true");
        }
    }
}
