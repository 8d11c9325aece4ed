package dev.greenroom.statement;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of a statement in one language; what has no translation is shown as it came. */
final class StatementLabels {
    private static final ResourceBundle.Control NO_FALLBACK_TO_THE_MACHINE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final ResourceBundle bundle;

    private StatementLabels(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static StatementLabels of(String locale) {
        return new StatementLabels(ResourceBundle.getBundle(
                "dev.greenroom.statement.labels", Locale.forLanguageTag(locale), NO_FALLBACK_TO_THE_MACHINE));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** A rule by its code, {@code SALES_BONUS}; a rule without translation keeps its own words. */
    String rule(String rule) {
        try {
            return bundle.getString("rule." + rule);
        } catch (MissingResourceException unknown) {
            return rule;
        }
    }
}
