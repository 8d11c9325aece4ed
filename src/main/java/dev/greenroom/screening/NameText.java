package dev.greenroom.screening;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name made comparable: width, case, diacritics, punctuation and script no longer matter.
 *
 * @param readings one list of Latin words for each way to read the name; Chinese given names are also read as one word
 * @param han the Chinese characters in simplified form, empty when there are none
 */
record NameText(List<List<String>> readings, String han) {
    /** Russian by the table that English lists use, all other scripts by ICU's own. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern INSIDE_WORD = Pattern.compile("['’‘`ʹʺʼ´]|(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> TWO_CHARACTER_SURNAMES =
            Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "慕容", "令狐", "尉迟", "公孙", "夏侯");
    private static final int LONGEST_CHINESE_NAME = 4;

    static NameText of(String name) {
        var plain = Normalizer2.getNFKCInstance().normalize(name);
        var han = han(plain);
        var readings = new ArrayList<List<String>>();
        readings.add(words(plain));
        if (han.length() >= 2 && han.length() <= LONGEST_CHINESE_NAME && han.length() == letters(plain)) {
            int surname = han.length() > 2 && TWO_CHARACTER_SURNAMES.contains(han.substring(0, 2)) ? 2 : 1;
            var joined = List.of(oneWord(han.substring(0, surname)), oneWord(han.substring(surname)));
            if (!readings.contains(joined)) {
                readings.add(joined);
            }
        }
        return new NameText(List.copyOf(readings), han);
    }

    boolean isHan() {
        return !han.isEmpty();
    }

    private static List<String> words(String plain) {
        var latin = isAscii(plain) ? plain : LATIN.transliterate(plain);
        var joined = INSIDE_WORD.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(joined)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String oneWord(String han) {
        return String.join("", words(han));
    }

    private static String han(String plain) {
        var characters = new StringBuilder();
        plain.codePoints()
                .filter(character -> UScript.getScript(character) == UScript.HAN)
                .forEach(characters::appendCodePoint);
        return characters.isEmpty() ? "" : SIMPLIFIED.transliterate(characters.toString());
    }

    private static long letters(String plain) {
        return plain.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
