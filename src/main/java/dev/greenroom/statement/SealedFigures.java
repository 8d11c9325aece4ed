package dev.greenroom.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.greenroom.vault.Vault;
import org.springframework.stereotype.Component;

/** Figures as sealed JSON. Its own mapper: what is stored must not change with the API's settings. */
@Component
class SealedFigures {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(dev.greenroom.money.Money.class, MoneyMixIn.class)
            .build();
    private final Vault vault;

    SealedFigures(Vault vault) {
        this.vault = vault;
    }

    String seal(StatementFigures figures) {
        try {
            return vault.seal(JSON.writeValueAsString(figures));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("Figures cannot be written", fault);
        }
    }

    StatementFigures open(String text) {
        try {
            return JSON.readValue(vault.open(text), StatementFigures.class);
        } catch (JsonProcessingException fault) {
            fault.clearLocation();
            throw new IllegalStateException("Stored figures cannot be read");
        }
    }

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties({"negative", "zero"})
    private abstract static class MoneyMixIn {}
}
