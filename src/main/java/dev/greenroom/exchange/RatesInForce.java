package dev.greenroom.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rates of one day: of each currency the latest that was published on that day or before, unless it is too old.
 *
 * @param loaded currencies for which a rate was ever loaded, also if it is too old now
 */
public record RatesInForce(LocalDate date, Map<String, ExchangeRate> rates, Set<String> loaded) {

    /** False for a currency that this platform does not pay in. */
    public boolean isLoaded(String currency) {
        return loaded.contains(currency);
    }

    public Optional<ExchangeRate> of(String currency) {
        return Optional.ofNullable(rates.get(currency));
    }
}
