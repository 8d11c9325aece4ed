package dev.greenroom.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.greenroom.vault.Vault;
import org.springframework.stereotype.Component;

/** Figures and content as sealed JSON. Its own mapper: what is stored must not change with the API's settings. */
@Component
class SealedFigures {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(dev.greenroom.money.Money.class, MoneyMixIn.class)
            .build();
    private final Vault vault;

    SealedFigures(Vault vault) {
        this.vault = vault;
    }

    String seal(Object figures) {
        return vault.seal(text(figures));
    }

    /** Equal figures give equal text. */
    String text(Object figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("Figures cannot be written", fault);
        }
    }

    /** The text that was sealed, letter by letter. */
    String open(String figures) {
        return vault.open(figures);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException fault) {
            fault.clearLocation();
            throw new IllegalStateException("Stored figures cannot be read");
        }
    }

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties({"negative", "zero"})
    private abstract static class MoneyMixIn {}
}
