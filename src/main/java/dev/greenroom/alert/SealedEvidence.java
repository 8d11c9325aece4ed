package dev.greenroom.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.vault.Vault;
import org.springframework.stereotype.Component;

/** Turns evidence into sealed text and back. */
@Component
class SealedEvidence {
    private final Vault vault;
    private final ObjectMapper json;

    SealedEvidence(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    String seal(AlertEvidence evidence) {
        try {
            return vault.seal(json.writeValueAsString(evidence));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Evidence is always JSON");
        }
    }

    AlertEvidence open(String sealed) {
        try {
            return json.readValue(vault.open(sealed), AlertEvidence.class);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("Stored evidence cannot be read");
        }
    }
}
