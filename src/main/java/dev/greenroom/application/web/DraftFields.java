package dev.greenroom.application.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A draft as the fields of a form, named by JSON path.
 *
 * @param values texts, numbers and flags by path
 * @param chosen chosen codes of a list as {@code path=code}
 */
record DraftFields(Map<String, String> values, Set<String> chosen) {
    static DraftFields of(JsonNode draft) {
        var fields = new DraftFields(new LinkedHashMap<>(), new LinkedHashSet<>());
        fields.add("", draft);
        return fields;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            add(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        } else if (path.equals("consents")) {
            node.forEach(
                    consent -> chosen.add(path + "=" + consent.path("document").asText()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                addItem(path, i, node.get(i));
            }
        } else if (!node.isNull()) {
            values.put(path, node.asText());
        }
    }

    private void addItem(String path, int index, JsonNode item) {
        if (item.isObject()) {
            add(path + "[" + index + "]", item);
        } else {
            chosen.add(path + "=" + item.asText());
        }
    }
}
