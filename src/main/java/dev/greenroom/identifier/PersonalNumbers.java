package dev.greenroom.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/** Finds what looks like the number of an identity document, a card or an account in a text that people wrote. */
public final class PersonalNumbers {
    /** Alone, or in the groups in which cards and resident ids are written. */
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![0-9])(?:[0-9]{15,19}|[0-9]{17}X|[0-9]{6}[ -][0-9]{8}[ -][0-9]{3}[0-9X]|[0-9]{4}(?:[ -][0-9]{4}){2,3}[ -][0-9]{3,7})(?![0-9])");

    private static final Pattern IBAN_START = Pattern.compile("(?<![A-Z0-9])[A-Z]{2}[0-9]{2}");
    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;

    private PersonalNumbers() {}

    public static boolean areIn(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return DIGITS.matcher(plain).find() || holdsIban(plain);
    }

    private static boolean holdsIban(String text) {
        var start = IBAN_START.matcher(text);
        while (start.find()) {
            var rest = text.substring(start.start()).replaceAll("[ -]", "");
            for (int length = SHORTEST_IBAN; length <= Math.min(LONGEST_IBAN, rest.length()); length++) {
                if (isIban(rest.substring(0, length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIban(String candidate) {
        try {
            IbanUtil.validate(candidate);
            return true;
        } catch (IbanFormatException | InvalidCheckDigitException | UnsupportedCountryException other) {
            return false;
        }
    }
}
