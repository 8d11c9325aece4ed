package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.payout.BankReport.Word;
import dev.greenroom.payout.ReportPolicy.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "SENT, SETTLED, SETTLED",
        "UNKNOWN, SETTLED, SETTLED",
        "SENT, REJECTED, FAILED",
        "UNKNOWN, REJECTED, FAILED",
        "SENT, RETURNED, RETURNED",
        "SETTLED, RETURNED, RETURNED",
        "UNKNOWN, RETURNED, RETURNED"
    })
    void the_bank_moves_what_it_has(PayoutStatus from, Word word, PayoutStatus to) {
        assertThat(ReportPolicy.judge(from, word, true)).isEqualTo(new Effect.Move(to));
    }

    @ParameterizedTest
    @CsvSource({
        "SETTLED, SETTLED",
        "FAILED, REJECTED",
        "RETURNED, RETURNED",
        "RETURNED, SETTLED",
        "SENT, PENDING",
        "UNKNOWN, PENDING"
    })
    void a_repeated_or_passing_word_changes_nothing(PayoutStatus status, Word word) {
        assertThat(ReportPolicy.judge(status, word, true)).isEqualTo(new Effect.Nothing());
    }

    @ParameterizedTest
    @CsvSource({"FAILED, SETTLED", "SETTLED, REJECTED", "RETURNED, REJECTED", "FAILED, RETURNED"})
    void a_word_against_a_final_word_is_for_a_person(PayoutStatus status, Word word) {
        assertThat(ReportPolicy.judge(status, word, true)).isEqualTo(new Effect.Unmatched("CONTRADICTS"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PayoutStatus.class,
            names = {"DRAFT", "HELD", "READY"})
    void what_was_never_sent_cannot_be_reported(PayoutStatus status) {
        assertThat(ReportPolicy.judge(status, Word.SETTLED, true)).isEqualTo(new Effect.Unmatched("NEVER_SENT"));
    }

    @Test
    void another_amount_makes_an_open_payout_unknown_and_leaves_a_final_one() {
        assertThat(ReportPolicy.judge(PayoutStatus.SENT, Word.SETTLED, false))
                .isEqualTo(new Effect.Doubt("AMOUNT_DIFFERS"));
        assertThat(ReportPolicy.judge(PayoutStatus.SETTLED, Word.RETURNED, false))
                .isEqualTo(new Effect.Unmatched("AMOUNT_DIFFERS"));
    }
}
