package dev.greenroom.identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/** Passport numbers: letters and digits of the machine-readable zone (ICAO 9303), and what China itself issues. */
public final class Passport {
    private static final Pattern SHAPE = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,20}");
    private static final int MACHINE_READABLE = 9;
    /** Ordinary E and eight characters (a letter other than I and O may follow the E); G until 2012; service passports. */
    private static final Pattern CHINESE =
            Pattern.compile("E[0-9A-HJ-NP-Z][0-9]{7}|G[0-9]{8}|[DSP]E?[0-9]{7}|[HKM][0-9A-Z]?[0-9]{7,8}");

    private Passport() {}

    /** Letters and digits, at least one digit; spaces around it and case do not matter. */
    public static boolean hasShape(String text) {
        return SHAPE.matcher(normal(text)).matches();
    }

    /** Whether this country issues such numbers, as far as is known here: for other countries at most nine characters. */
    public static boolean isUsual(String text, String country) {
        var number = normal(text);
        return country.equals("CN") ? CHINESE.matcher(number).matches() : number.length() <= MACHINE_READABLE;
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
