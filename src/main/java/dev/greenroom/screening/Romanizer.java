package dev.greenroom.screening;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One word of any script in small Latin letters. ICU's transliterators serve one at a time, so answers are kept. */
final class Romanizer {
    /** Begins a word that its script writes without vowels. */
    static final char BARE = '~';

    /** Russian by the table that English lists use, all other scripts by ICU's own. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

    private static final int MOST_KEPT = 100_000;
    private static final int LONGEST_KEPT = 30;
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private Romanizer() {}

    static String latin(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        if (word.length() > LONGEST_KEPT) {
            return romanized(word);
        }
        var known = KEPT.get(word);
        if (known == null) {
            known = romanized(word);
            if (KEPT.size() < MOST_KEPT) {
                KEPT.put(word, known);
            }
        }
        return known;
    }

    private static String romanized(String word) {
        int script = script(word);
        boolean bare = script == UScript.ARABIC || script == UScript.HEBREW;
        var source = bare ? word.replace('ة', 'ا').replace('ى', 'ا') : word;
        var latin = new StringBuilder(bare ? String.valueOf(BARE) : "");
        LATIN.transliterate(source)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter < 128 && Character.isLetterOrDigit(letter))
                .forEach(letter -> latin.append((char) letter));
        return latin.length() == 1 && bare ? "" : latin.toString();
    }

    private static int script(String word) {
        return word.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
