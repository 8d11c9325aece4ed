package dev.greenroom.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.identifier.ResidentId.Flaw;
import dev.greenroom.identifier.ResidentId.Invalid;
import dev.greenroom.identifier.ResidentId.Valid;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_published_number_ending_in_x_tells_the_birth_date() {
        assertThat(ResidentId.read("11010519491231002X", TODAY))
                .isEqualTo(new Valid("11010519491231002X", LocalDate.of(1949, 12, 31)));
    }

    @Test
    void a_small_x_is_read_as_a_capital_one() {
        assertThat(ResidentId.read(" 11010519491231002x ", TODAY)).isInstanceOf(Valid.class);
    }

    @Test
    void a_number_ending_in_a_digit_is_valid_too() {
        assertThat(ResidentId.read("440524188001010014", TODAY)).isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECKSUM",
        "110105194902300020, NO_SUCH_DATE",
        "110105194913010020, NO_SUCH_DATE",
        "110105202702280020, DATE_IN_FUTURE",
        "11010519491231002, SHAPE",
        "11010519491231002XX, SHAPE",
        "1101051949123100X2, SHAPE",
        "01010519491231002X, SHAPE",
        "110105491231002, OLD_FORMAT",
        "16010519491231002X, NO_SUCH_REGION",
        "99010519491231002X, NO_SUCH_REGION",
        "１１０１０５１９４９１２３１００２Ｘ, SHAPE",
        "'', SHAPE"
    })
    void a_wrong_number_says_what_is_wrong(String number, Flaw flaw) {
        assertThat(ResidentId.read(number, TODAY)).isEqualTo(new Invalid(flaw));
    }

    @Test
    void the_twenty_ninth_of_february_exists_in_leap_years_only() {
        assertThat(ResidentId.read("110105190002290021", TODAY)).isEqualTo(new Invalid(Flaw.NO_SUCH_DATE));
        assertThat(ResidentId.read("110105200002290020", TODAY)).isEqualTo(new Invalid(Flaw.CHECKSUM));
    }
}
