package dev.greenroom.application;

import java.util.regex.Pattern;

/** Messages that several rules use, and what plain text is. */
final class Words {
    static final String NAME =
            "A name has letters, those of one word of one script; no control or direction marks, no angle brackets,"
                    + " no formula sign.";
    static final String COUNTRY = "This must be a country code (ISO 3166-1, two capital letters).";
    static final String PLAIN_TEXT = "Control and direction marks are not allowed.";

    private static final Pattern MARKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Words() {}

    static boolean isPlainText(String text) {
        return !MARKS.matcher(text).find();
    }
}
