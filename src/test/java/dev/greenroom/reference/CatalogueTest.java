package dev.greenroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();

    @Test
    void there_are_twenty_subject_areas_five_hubs_and_eleven_platforms() {
        assertThat(catalogue.entries(CodeList.SUBJECT_AREAS)).hasSize(20);
        assertThat(catalogue.entries(CodeList.HUBS)).hasSize(5);
        assertThat(catalogue.entries(CodeList.PLATFORMS)).hasSize(11);
    }

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_name_of_its_own_in_each_of_the_six_languages(CodeList list) {
        for (String language : Catalogue.LANGUAGES) {
            var names = new HashSet<String>();
            for (var entry : catalogue.entries(list)) {
                var name = entry.name(Locale.forLanguageTag(language));
                assertThat(name).isNotBlank();
                assertThat(names.add(name)).as(name).isTrue();
            }
        }
    }

    @Test
    void names_come_in_the_reader_s_language_and_in_english_for_others() {
        var electronics = catalogue.entry(CodeList.SUBJECT_AREAS, "ELECTRONICS");

        assertThat(electronics.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("数码电子");
        assertThat(electronics.name(Locale.JAPANESE)).isEqualTo("Electronics");
    }

    @Test
    void a_list_is_found_by_the_word_in_the_address() {
        assertThat(CodeList.of("subject-areas")).contains(CodeList.SUBJECT_AREAS);
        assertThat(CodeList.of("SUBJECT_AREAS")).isEmpty();
    }

    @Test
    void iso_codes_are_compared_exactly() {
        assertThat(IsoCodes.isCountry("CN")).isTrue();
        assertThat(IsoCodes.isCountry("cn")).isFalse();
        assertThat(IsoCodes.isCountry("XX")).isFalse();
        assertThat(IsoCodes.isLanguage("zh")).isTrue();
        assertThat(IsoCodes.isLanguage("zho")).isFalse();
        assertThat(IsoCodes.isCurrency("CNY")).isTrue();
        assertThat(IsoCodes.isCurrency("XAU")).isFalse();
    }
}
