package dev.greenroom.creator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals and opens what is known of a payee. */
@Component
class SealedPayees {
    private final Vault vault;
    private final ObjectMapper json;

    SealedPayees(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    String seal(PayeeFacts facts) {
        try {
            return vault.seal(json.writeValueAsString(facts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A payee cannot be written");
        }
    }

    PayeeFacts open(Creator creator) {
        try {
            return json.readValue(vault.open(creator.payee()), PayeeFacts.class);
        } catch (JsonProcessingException damaged) {
            // Without the cause: its text may hold personal data.
            throw new IllegalStateException("The payee of " + creator.id() + " cannot be read");
        }
    }
}
