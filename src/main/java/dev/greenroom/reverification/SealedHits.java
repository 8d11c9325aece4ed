package dev.greenroom.reverification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.vault.Vault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens the hits that an officer saw: they name people. */
@Component
class SealedHits {
    private final Vault vault;
    private final ObjectMapper json;

    SealedHits(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    @Nullable
    String seal(List<Hit> hits) {
        try {
            return hits.isEmpty() ? null : vault.seal(json.writeValueAsString(hits));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Hits cannot be written");
        }
    }

    List<Hit> open(@Nullable String sealed) {
        try {
            return sealed == null ? List.of() : json.readValue(vault.open(sealed), new TypeReference<List<Hit>>() {});
        } catch (JsonProcessingException damaged) {
            // Without the cause: its text may hold personal data.
            throw new IllegalStateException("Stored hits cannot be read");
        }
    }
}
