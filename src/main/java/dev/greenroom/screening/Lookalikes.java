package dev.greenroom.screening;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/** Undoes letters of another script that look like Latin ones (a Cyrillic а in a Latin name). */
final class Lookalikes {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final Map<String, Integer> LATIN = latin();

    private Lookalikes() {}

    /** Latin and another alphabet in one word: that is how nobody writes a name. */
    static boolean isMixed(String word) {
        boolean latin = false;
        boolean other = false;
        for (int i = 0; i < word.length(); i++) {
            int script = UScript.getScript(word.charAt(i));
            latin |= script == UScript.LATIN;
            other |= script == UScript.CYRILLIC
                    || script == UScript.GREEK
                    || script == UScript.ARMENIAN
                    || script == UScript.CHEROKEE;
        }
        return latin && other;
    }

    /** A word whose letters all look like Latin ones becomes the Latin word; of a mixed one those that do; others stay. */
    static String latin(String word) {
        var plain = new StringBuilder(word.length());
        word.codePoints()
                .forEach(letter -> plain.appendCodePoint(
                        letter < 128
                                ? letter
                                : LATIN.getOrDefault(CHECKER.getSkeleton(Character.toString(letter)), letter)));
        boolean whole = plain.codePoints().allMatch(letter -> letter < 128);
        return whole || isMixed(word) ? plain.toString() : word;
    }

    private static Map<String, Integer> latin() {
        var letters = new HashMap<String, Integer>();
        for (int letter = 'A'; letter <= 'Z'; letter++) {
            letters.put(CHECKER.getSkeleton(Character.toString(letter)), letter);
        }
        for (int letter = 'a'; letter <= 'z'; letter++) {
            letters.put(CHECKER.getSkeleton(Character.toString(letter)), letter);
        }
        return letters;
    }
}
