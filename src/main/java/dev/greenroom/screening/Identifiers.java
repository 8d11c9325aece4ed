package dev.greenroom.screening;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Writes identifiers the same way on both sides of a comparison. */
final class Identifiers {
    /** Shorter ones say nothing: they would meet by accident. */
    static final int SHORTEST = 5;

    private Identifiers() {}

    static String normal(String number) {
        var narrow = Normalizer2.getNFKCInstance().normalize(number).toUpperCase(Locale.ROOT);
        var kept = new StringBuilder(narrow.length());
        narrow.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
