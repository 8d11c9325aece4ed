package dev.greenroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactWordsTest {
    private final FactWords words = new FactWords();

    @Test
    void codes_are_written_as_words_and_common_shorthand_stays() {
        assertThat(words.label("OFAC_SDN")).isEqualTo("OFAC SDN");
        assertThat(words.label("entryId")).isEqualTo("Entry ID");
        assertThat(words.text("FRAUD_SUSPECTED")).isEqualTo("Fraud suspected");
        assertThat(words.text("HELD")).isEqualTo("Held");
        assertThat(words.text("CNY")).isEqualTo("CNY");
        assertThat(words.text("AC04")).isEqualTo("AC04");
        assertThat(words.text("Layla H")).isEqualTo("Layla H");
    }

    @Test
    void the_versions_of_rules_stand_behind_their_names() {
        assertThat(words.rules(List.of("INCOME_NET_OF_VAT@2019", "VAT_SURCHARGES@2025-16")))
                .isEqualTo("Income net of VAT (2019), VAT surcharges (2025-16)");
    }
}
