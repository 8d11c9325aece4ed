package dev.greenroom.reference;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** ISO codes as the JDK knows them, compared exactly: countries in upper, languages in lower case. */
public final class IsoCodes {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private IsoCodes() {}

    /** ISO 3166-1 alpha-2. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** ISO 639-1. */
    public static boolean isLanguage(String code) {
        return code.length() == 2 && LANGUAGES.contains(code);
    }

    /** ISO 4217, without metals, funds and test codes. */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}
