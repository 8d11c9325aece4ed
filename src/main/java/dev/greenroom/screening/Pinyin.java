package dev.greenroom.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of Chinese names in Latin letters. Two syllables that differ in a letter are two names (Zhang, Zheng), so
 * nothing is alike there but what is equal.
 */
final class Pinyin {
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_SYLLABLES = 4;
    private static final Set<String> SYLLABLES =
            NameData.lines("pinyin.txt").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    /** How passports write ü. */
    private static final Map<String, String> UMLAUT = Map.of("lv", "lu", "lyu", "lu", "nv", "nu", "nyu", "nu");

    private static final Map<String, List<String>> SURNAMES = surnames();

    private Pinyin() {}

    static boolean isSyllable(String word) {
        return word.length() <= LONGEST_SYLLABLE && SYLLABLES.contains(word);
    }

    static String plain(String word) {
        return UMLAUT.getOrDefault(word, word);
    }

    /** Two to four syllables in all, whatever way they are joined. */
    static boolean isName(List<String> words) {
        int syllables = 0;
        for (var word : words) {
            int own = syllables(word, 0);
            if (own == 0) {
                return false;
            }
            syllables += own;
        }
        return syllables >= 2 && syllables <= MOST_SYLLABLES && words.size() <= MOST_SYLLABLES;
    }

    /** How many characters of a Chinese name are the surname. */
    static int surnameLength(String han) {
        return han.codePointCount(0, han.length()) > 2 && SURNAMES.containsKey(first(han, 2)) ? 2 : 1;
    }

    /** How a surname is read, besides what its characters say elsewhere. */
    static Set<String> surnameReadings(String surname) {
        return new LinkedHashSet<>(SURNAMES.getOrDefault(surname, List.of()));
    }

    private static String first(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }

    /** The least number of syllables the rest of a word is made of; 0 when it is not pinyin. */
    private static int syllables(String word, int from) {
        if (from == word.length()) {
            return 0;
        }
        int least = 0;
        for (int to = Math.min(word.length(), from + LONGEST_SYLLABLE); to > from; to--) {
            if (SYLLABLES.contains(word.substring(from, to))) {
                int rest = syllables(word, to);
                if ((rest > 0 || to == word.length()) && (least == 0 || rest + 1 < least)) {
                    least = rest + 1;
                }
            }
        }
        return least;
    }

    private static Map<String, List<String>> surnames() {
        var surnames = new HashMap<String, List<String>>();
        for (var line : NameData.lines("chinese-surnames.txt")) {
            surnames.put(line.get(0), List.copyOf(new HashSet<>(line.subList(1, line.size()))));
        }
        return Map.copyOf(surnames);
    }
}
