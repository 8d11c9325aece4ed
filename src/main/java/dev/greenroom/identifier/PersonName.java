package dev.greenroom.identifier;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names: what may stand in one, and whether two mean the same. */
public final class PersonName {
    private static final Pattern LEGAL = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\\p{Zs}'’ʼ.,·•・･‧∙⋅\\-‐()（）/&]+");
    private static final Pattern PUBLIC = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}&&[^<>]]+");
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\-].*", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);
    private static final Pattern IGNORED = Pattern.compile("[\\p{Zs}\\s·•・‧∙⋅.．]");

    private static final Set<UnicodeScript> ALIKE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private PersonName() {}

    /**
     * Letters of any script, digits and what names are joined with: no marks of control, direction, markup or formula, and no
     * word that mixes scripts which look alike.
     */
    public static boolean isLegal(String text) {
        return isPlain(text) && LEGAL.matcher(text).matches() && !looksLikeAnother(text);
    }

    /** As {@link #isLegal}, and any sign but angle brackets. */
    public static boolean isPlain(String text) {
        return PUBLIC.matcher(text).matches()
                && LETTER.matcher(text).matches()
                && !FORMULA.matcher(text).matches();
    }

    /**
     * A word with letters of Latin and Cyrillic or Greek together: they look alike, so such a name reads as another one. Words
     * of different scripts side by side are names as people write them.
     */
    public static boolean looksLikeAnother(String text) {
        return Arrays.stream(text.split("[\\p{Zs}\\s·•・･‧∙⋅.-]+"))
                .anyMatch(word -> word.codePoints()
                                .mapToObj(UnicodeScript::of)
                                .filter(ALIKE::contains)
                                .distinct()
                                .count()
                        > 1);
    }

    /** Equal but for width, case, spaces and middle dots (D3 of the rules for account holders). */
    public static boolean same(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    /** One spelling for all names that are {@link #same}. */
    public static String comparable(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return IGNORED.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
