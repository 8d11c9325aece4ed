package dev.greenroom.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.greenroom.vault.Vault;
import org.springframework.stereotype.Component;

/** Drafts and other personal records as sealed JSON: nothing personal lies in clear. */
@Component
class SealedDrafts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Vault vault;

    SealedDrafts(Vault vault) {
        this.vault = vault;
    }

    /** A body that has the shape of a draft. */
    Draft read(byte[] body) {
        return convert(DraftShape.DRAFT.read(body), Draft.class);
    }

    static <T> T convert(JsonNode node, Class<T> type) {
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException("Shape and " + type.getSimpleName() + " differ");
        }
    }

    String seal(Object personal) {
        try {
            return vault.seal(JSON.writeValueAsString(personal));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "Cannot write " + personal.getClass().getSimpleName());
        }
    }

    Draft open(String sealed) {
        return open(sealed, Draft.class);
    }

    <T> T open(String sealed, Class<T> type) {
        try {
            return JSON.readValue(vault.open(sealed), type);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("Stored " + type.getSimpleName() + " cannot be read");
        }
    }
}
