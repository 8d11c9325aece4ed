package dev.greenroom.statement;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as a statement can draw it. */
final class CleanText {
    private static final Pattern WITH_MARKS = Pattern.compile("\\P{M}\\p{M}+");
    /**
     * What Unicode says is not seen: it turns the direction, joins, hides or chooses among the shapes of the character before it.
     * Line ends stay, and what parts Arabic letters or sets a number apart from them: U+200C, U+200E, U+200F.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180B-\\u180F"
                    + "\\u200B\\u200D\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFF9-\\uFFFB"
                    + "\\x{1F3FB}-\\x{1F3FF}\\x{E0000}-\\x{E0FFF}]");

    private CleanText() {}

    /**
     * A letter and its marks become the one character that a font has for them; a character alone stays as it was written, because
     * Unicode's composition would put a common form in the place of a rare one that a name insists on.
     */
    static String of(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        return WITH_MARKS
                .matcher(seen)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Normalizer.normalize(match.group(), Normalizer.Form.NFC)));
    }
}
