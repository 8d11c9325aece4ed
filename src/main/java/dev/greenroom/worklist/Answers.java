package dev.greenroom.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Turns what came from a form into the record that answers it, and back. */
@Component
class Answers {
    private static final int LONGEST = 2000;
    private static final int MOST = 20;

    private final StrictJson strict;
    private final ObjectMapper json;

    Answers(StrictJson strict, ObjectMapper json) {
        this.strict = strict;
        this.json = json;
    }

    /** @throws Rejected with every fault, also when a text holds the number of a document or card */
    <A extends Record> A read(JsonNode body, Class<A> type, StrictJson.Unknown unknown) {
        var answer = strict.read(body, type, unknown);
        var faults = new ArrayList<Fault>();
        for (var component : type.getRecordComponents()) {
            checkTexts(component.getName(), json.valueToTree(answer).path(component.getName()), faults);
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return answer;
    }

    private static void checkTexts(String field, JsonNode value, List<Fault> faults) {
        if (value.isTextual() && value.textValue().length() > LONGEST) {
            faults.add(new Fault(field, "TOO_LONG", "may have at most 2000 characters"));
        } else if (value.isTextual() && PersonalNumbers.areIn(value.textValue())) {
            faults.add(new Fault(
                    field, "PERSONAL_NUMBER", "holds what looks like the number of a document, card or account"));
        } else if (value.isArray() && value.size() > MOST) {
            faults.add(new Fault(field, "TOO_MANY", "may have at most 20 entries"));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                checkTexts(field + "[" + i + "]", value.get(i), faults);
            }
        }
    }

    /** Task variables: the fields that are not null. */
    Map<String, Object> variables(Record answer) {
        var variables = new TreeMap<>(json.convertValue(answer, new TypeReference<Map<String, Object>>() {}));
        variables.values().removeIf(java.util.Objects::isNull);
        return variables;
    }

    String write(Record answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer is always JSON", impossible);
        }
    }

    <A extends Record> A restore(String stored, Class<A> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("A stored answer no longer fits " + type.getSimpleName(), changed);
        }
    }
}
