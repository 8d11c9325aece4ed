package dev.greenroom.payout;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.exchange.Conversion;
import dev.greenroom.exchange.RatesInForce;
import dev.greenroom.money.Money;
import org.jspecify.annotations.Nullable;

/** In which currency a net amount leaves (see {@code docs/decisions/0021-another-currency.md}). */
sealed interface Transfer {
    /** As the books have it. */
    record InCny() implements Transfer {}

    record Converted(Conversion conversion) implements Transfer {}

    /** Nothing leaves: the platform pays in this currency, but no rate is recent enough. */
    record NoRate(String currency) implements Transfer {}

    /** An IBAN is paid in its holder's currency, once a rate for that currency was ever loaded. */
    static Transfer of(PayoutMethod method, Money net, RatesInForce rates) {
        var currency = method.currency();
        if (!"IBAN".equals(method.method()) || !rates.isLoaded(currency) || net.isZero()) {
            return new InCny();
        }
        return rates.of(currency)
                .<Transfer>map(rate -> new Converted(Conversion.of(net, rate)))
                .orElseGet(() -> new NoRate(currency));
    }

    /** Null when the amount leaves as it is, or not at all. */
    default @Nullable Conversion conversion() {
        return this instanceof Converted converted ? converted.conversion() : null;
    }

    default String currency() {
        return this instanceof Converted converted ? converted.conversion().currency() : Money.CNY;
    }
}
