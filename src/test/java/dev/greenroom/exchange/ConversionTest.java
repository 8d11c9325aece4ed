package dev.greenroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    /** Computed apart from the code, by hand. */
    @ParameterizedTest
    @CsvSource({
        "29430.00, EUR, 1, 7.8312, 3758.04, 0.04",
        "100.00, EUR, 1, 8.0000, 12.50, 0.00",
        "100.04, EUR, 1, 8.0000, 12.51, -0.04",
        "100.03, EUR, 1, 8.0000, 12.50, 0.03",
        "10000.00, JPY, 100, 4.6120, 216826, -0.02",
        "0.02, EUR, 1, 7.8312, 0.00, 0.02",
        "100.00, KWD, 1, 23.1000, 4.33, -0.02",
        "1000.00, IDR, 10000, 4.3000, 2325581.40, 0.00"
    })
    void the_net_is_rounded_half_up_and_the_rest_is_told(
            String net, String currency, int unit, String rate, String amount, String residue) {
        var conversion = Conversion.of(Money.cny(net), rate(currency, unit, rate));

        assertThat(conversion.amount().amount()).isEqualByComparingTo(amount);
        assertThat(conversion.residue()).isEqualTo(Money.cny(residue));
    }

    @Test
    void amounts_are_written_with_the_decimals_of_their_currency() {
        assertThat(Conversion.of(Money.cny("10000.00"), rate("JPY", 100, "4.6120"))
                        .amount()
                        .written())
                .isEqualTo("216826");
        assertThat(Conversion.of(Money.cny("100.00"), rate("EUR", 1, "8"))
                        .amount()
                        .written())
                .isEqualTo("12.50");
        assertThat(Money.cny("5").written()).isEqualTo("5.00");
    }

    @Test
    void the_rest_is_never_more_than_half_of_the_smallest_amount_is_worth() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            var currency = random.nextBoolean() ? "EUR" : "JPY";
            var rate = rate(
                    currency,
                    100,
                    BigDecimal.valueOf(1 + random.nextInt(90_000_000), 5).toPlainString());
            var net = Money.cny(BigDecimal.valueOf(random.nextInt(5_000_000), 2));
            var conversion = Conversion.of(net, rate);
            var step = BigDecimal.ONE.movePointLeft(Money.decimals(currency));
            var half = step.multiply(rate.rate()).movePointLeft(2).divide(BigDecimal.TWO);

            assertThat(conversion.residue().amount().abs())
                    .as(net + " at " + rate.words())
                    // The worth of the amount is rounded to a fen, too.
                    .isLessThanOrEqualTo(half.add(new BigDecimal("0.005")));
        }
    }

    private static ExchangeRate rate(String currency, int unit, String rate) {
        return new ExchangeRate(
                1, currency, LocalDate.of(2026, 11, 20), unit, new BigDecimal(rate), "CFETS central parity");
    }
}
