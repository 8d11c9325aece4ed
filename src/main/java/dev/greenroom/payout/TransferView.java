package dev.greenroom.payout;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.greenroom.exchange.ExchangeRate;
import dev.greenroom.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a net amount in CNY is transferred in another currency.
 *
 * @param rate CNY for {@code unit} of the currency, published by {@code source} for {@code rateDate}
 * @param step the amount is rounded half up to it: {@code 0.01 EUR}
 * @param residue in CNY: what the rounding leaves with the platform, or what the platform adds when negative
 */
public record TransferView(
        String currency,
        String amount,
        String rate,
        int unit,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate rateDate,
        String source,
        String step,
        String residue) {
    static @Nullable TransferView of(Payout payout) {
        var conversion = payout.conversion();
        if (conversion == null) {
            return null;
        }
        var rate = conversion.rate();
        return new TransferView(
                conversion.currency(),
                conversion.amount().text(),
                rate.rate().toPlainString(),
                rate.unit(),
                rate.date(),
                rate.source(),
                conversion.step(),
                conversion.residue().text());
    }

    /** {@code 7.8312 CNY per 1 EUR, CFETS central parity, 2026-11-20} */
    public String words() {
        return ExchangeRate.words(rate, unit, currency, source, rateDate);
    }

    /** For templates: STAYS, ADDED or NOTHING. */
    public String rounding() {
        int sign = Money.cny(residue).amount().signum();
        return sign > 0 ? "STAYS" : sign < 0 ? "ADDED" : "NOTHING";
    }
}
