package dev.greenroom.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "id 11010519491231002X please",
                "11010519491231002x",
                "110105 19491231 002X",
                "110105194912310021",
                "card 6222021234567890123.",
                "6222 0212 3456 7890 123",
                "6222-0212-3456-7890",
                "６２２２０２１２３４５６７８９０",
                "pay to GB29 NWBK 6016 1331 9268 19 instead",
                "DE89370400440532013000",
                "fr14 2004 1010 0505 0001 3m02 606 and more"
            })
    void a_number_of_a_document_card_or_account_is_found(String text) {
        assertThat(PersonalNumbers.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Followers rose from 10,000 to 250,000 between 2026-11-01 and 2026-11-20.",
                "Seen 2026-11-20 10:15 and 2026-11-21 11:30",
                "run 2026-W47, batch bat_01k3c4v5w6x7y8z9abcd",
                "call 13800138000",
                "DE12 is not an account",
                "12345678901234"
            })
    void other_numbers_may_be_written(String text) {
        assertThat(PersonalNumbers.areIn(text)).isFalse();
    }
}
