package dev.greenroom.page;

import static org.assertj.core.api.Assertions.assertThat;

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
}
