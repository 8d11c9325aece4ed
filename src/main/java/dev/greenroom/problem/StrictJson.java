package dev.greenroom.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/**
 * Reads JSON into records without guessing: no text for a number, no number for a text, nothing unknown, nothing missing, and
 * every fault at once. A component is required unless it is {@code @Nullable}; an absent list is an empty list.
 */
@Component
public class StrictJson {
    private final ObjectMapper mapper;

    StrictJson(Jackson2ObjectMapperBuilder builder) {
        mapper = builder.featuresToDisable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .featuresToEnable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /** @throws Rejected when this is not one JSON value in UTF-8 */
    public JsonNode parse(InputStream body) throws IOException {
        try {
            var tree = mapper.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw Rejected.of("", "MISSING", "A JSON body is required");
            }
            return tree;
        } catch (JsonProcessingException malformed) {
            throw notJson();
        } catch (java.io.CharConversionException wrongEncoding) {
            throw notJson();
        }
    }

    /**
     * @param unknown what to do with a field that the record does not have
     * @throws Rejected with every fault
     */
    public <R extends Record> R read(JsonNode body, Class<R> type, Unknown unknown) {
        var faults = new ArrayList<Fault>();
        var copy = body.deepCopy();
        new RecordCheck(mapper, unknown, faults).check(copy, type, "");
        if (!faults.isEmpty() || !(copy instanceof ObjectNode)) {
            throw new Rejected(faults);
        }
        try {
            return mapper.treeToValue(copy, type);
        } catch (ValueInstantiationException refused) {
            throw refused.getCause() instanceof Rejected rejected ? rejected : invalid();
        } catch (JsonProcessingException wrong) {
            throw invalid();
        }
    }

    private static Rejected notJson() {
        return Rejected.of("", "MALFORMED", "This is not a JSON document in UTF-8");
    }

    private static Rejected invalid() {
        return Rejected.of("", "INVALID", "These values do not go together");
    }

    /** Unknown fields: refused from callers, ignored where another system adds its own. */
    public enum Unknown {
        REFUSED,
        IGNORED
    }
}
