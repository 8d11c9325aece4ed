package dev.greenroom.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a name into words. */
final class NameWords {
    private static final String APOSTROPHES = "'’‘`´ʹʺʼʻʾʿ";
    private static final Pattern RELIGION = Pattern.compile("[aeu]dd?(?:ine?|een)$");
    private static final int MOST_WORDS = 60;
    private static final int SHORTEST_SERVANT_NAME = 9;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder han = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private final boolean hiddenSplit;
    private boolean hidden;
    private int commas;
    private int beforeComma;

    private NameWords(boolean hiddenSplit) {
        this.hiddenSplit = hiddenSplit;
    }

    /** @param hiddenSplit whether an invisible character ends a word; else it is passed over */
    static NameWords of(String plain, boolean hiddenSplit) {
        var cut = new NameWords(hiddenSplit);
        plain.codePoints().forEach(cut::take);
        cut.endWord();
        return cut;
    }

    /** Words that are no Chinese characters, in small Latin letters. */
    List<String> latin() {
        return latin(words, false);
    }

    /** The words with those taken for Latin ones whose letters all look like Latin ones; empty when that changes nothing. */
    List<String> undisguised() {
        var plain = latin(words, true);
        return plain.equals(latin()) ? List.of() : plain;
    }

    String han() {
        return han.toString();
    }

    /** An invisible character was inside. */
    boolean hidden() {
        return hidden;
    }

    /** How many Latin words stand before the only comma; 0 when there is none. */
    int family() {
        return commas == 1 ? latin(words.subList(0, beforeComma), false).size() : 0;
    }

    private void take(int character) {
        if (UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            hidden = true;
            if (hiddenSplit) {
                endWord();
            }
        } else if (Character.isLetterOrDigit(character) || isMark(character)) {
            takeLetter(character);
        } else if (APOSTROPHES.indexOf(character) < 0) {
            endWord();
            if (character == ',') {
                commas++;
                beforeComma = words.size();
            }
        }
    }

    private void takeLetter(int character) {
        switch (UScript.getScript(character)) {
            case UScript.HAN -> {
                endWord();
                han.appendCodePoint(character);
            }
            case UScript.HANGUL -> {
                endWord();
                words.add(korean(Character.toString(character)));
            }
            default -> word.appendCodePoint(character);
        }
    }

    /** ICU writes an l where Korean papers write an r. */
    private static String korean(String syllable) {
        var latin = Romanizer.latin(syllable);
        return latin.startsWith("l") ? "r" + latin.substring(1) : latin;
    }

    private void endWord() {
        if (!word.isEmpty() && words.size() < MOST_WORDS) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static List<String> latin(List<String> words, boolean undisguised) {
        var latin = new ArrayList<String>(words.size());
        for (var word : words) {
            add(Romanizer.latin(undisguised || Lookalikes.isMixed(word) ? Lookalikes.latin(word) : word), latin);
        }
        return latin;
    }

    /** Where in Jalaluddin, Badreddine the "of the religion" begins, which others write al-Din; 0 when it is none. */
    private static int religion(String word) {
        var end = RELIGION.matcher(word);
        return word.length() >= SHORTEST_SERVANT_NAME && end.find() ? end.start() : 0;
    }

    private static boolean isServantName(String word) {
        return word.length() >= SHORTEST_SERVANT_NAME
                && word.startsWith("abd")
                && "uae".indexOf(word.charAt(3)) >= 0
                && "lr".indexOf(word.charAt(4)) >= 0
                && !WordSimilarity.isVariant(word);
    }

    /** The Arabic article and the servant names are written apart, so that all ways of joining them are one. */
    private static void add(String word, List<String> latin) {
        int religion = religion(word);
        if (word.startsWith(Romanizer.BARE + "al") && word.length() > 5) {
            latin.add("al");
            latin.add(Romanizer.BARE + word.substring(3));
        } else if (isServantName(word)) {
            latin.add("abd");
            latin.add(word.substring(5));
        } else if (religion > 0) {
            latin.add(word.substring(0, religion));
            latin.add("din");
        } else if (!word.isEmpty()) {
            latin.add(Pinyin.plain(word));
        }
    }
}
