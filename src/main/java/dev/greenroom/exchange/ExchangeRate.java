package dev.greenroom.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A published rate: so many CNY for so many units of a currency.
 *
 * @param unit 1, 10, 100, 1000 or 10000
 * @param rate CNY for {@code unit} of the currency, with at least four decimals, at most six
 * @param source who published it, in words
 */
public record ExchangeRate(long id, String currency, LocalDate date, int unit, BigDecimal rate, String source) {
    private static final int USUAL_DECIMALS = 4;

    public ExchangeRate {
        var plain = rate.stripTrailingZeros();
        rate = plain.scale() < USUAL_DECIMALS ? plain.setScale(USUAL_DECIMALS) : plain;
    }

    /** {@code 7.8312 CNY per 1 EUR, CFETS central parity, 2026-11-20} */
    public String words() {
        return words(rate.toPlainString(), unit, currency, source, date);
    }

    /** The same from its parts. */
    public static String words(String rate, int unit, String currency, String source, LocalDate date) {
        return rate + " CNY per " + unit + " " + currency + ", " + source + ", " + date;
    }
}
