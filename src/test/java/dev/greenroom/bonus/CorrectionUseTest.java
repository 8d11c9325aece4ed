package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrectionUseTest {
    private int entered;

    @Test
    void what_was_too_much_is_taken_off_down_to_nothing_and_the_rest_waits() {
        var uses = CorrectionUse.of(Money.cny("2000.00"), List.of(open("-6000.00")));

        assertThat(uses).singleElement().satisfies(use -> {
            assertThat(use.amount().text()).isEqualTo("-2000.00");
            assertThat(use.openAfter().text()).isEqualTo("-4000.00");
            assertThat(use.steps())
                    .extracting(step -> step.rule() + " | " + step.detail() + " | "
                            + step.amount().text())
                    .containsExactly(
                            "CORRECTION | week 2026-W40: wrong figures | -2000.00",
                            "CORRECTION_OPEN | 4,000.00 of week 2026-W40 | 0.00");
        });
    }

    @Test
    void the_oldest_is_taken_off_first() {
        var first = open("-1500.00");
        var second = open("-1000.00");

        assertThat(CorrectionUse.of(Money.cny("2000.00"), List.of(second, first)))
                .extracting(use -> use.amount().text())
                .containsExactly("-1500.00", "-500.00");
    }

    @Test
    void what_is_owed_is_offset_against_what_was_too_much() {
        assertThat(CorrectionUse.of(Money.cny("0.00"), List.of(open("-6000.00"), open("2500.00"))))
                .extracting(use -> use.amount().text())
                .containsExactly("2500.00", "-2500.00");
    }

    @Test
    void without_a_bonus_nothing_is_taken_off() {
        assertThat(CorrectionUse.of(Money.cny("0.00"), List.of(open("-6000.00"))))
                .isEmpty();
    }

    @Test
    void no_gross_is_ever_below_zero_and_no_cent_is_lost() {
        var random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            var bonus = cents(random.nextInt(3_000_000));
            var open = random.ints(random.nextInt(5), -1_000_000, 1_000_000)
                    .filter(cents -> cents != 0)
                    .mapToObj(cents -> open(cents(cents).text()))
                    .toList();

            var uses = CorrectionUse.of(bonus, open);

            var gross = uses.stream().map(CorrectionUse::amount).reduce(bonus, Money::plus);
            assertThat(gross.isNegative()).isFalse();
            assertThat(uses).allSatisfy(use -> assertThat(use.amount().plus(use.openAfter()))
                    .isEqualTo(use.correction().open()));
            boolean isLeft = uses.stream().anyMatch(use -> !use.openAfter().isZero());
            assertThat(isLeft && !gross.isZero())
                    .as("something left while there is money")
                    .isFalse();
        }
    }

    private static Money cents(int cents) {
        return new Money(java.math.BigDecimal.valueOf(cents, 2), Money.CNY);
    }

    private Correction open(String amount) {
        return new Correction(
                new CorrectionId("cor_%05d".formatted(++entered)),
                new CreatorId("cre_1"),
                BonusWeek.parse("2026-W40"),
                Money.cny(amount),
                Money.cny(amount),
                "wrong figures",
                CorrectionStatus.APPROVED,
                "finance",
                OffsetDateTime.now(),
                "approver",
                OffsetDateTime.now(),
                null);
    }
}
