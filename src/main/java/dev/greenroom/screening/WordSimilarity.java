package dev.greenroom.screening;

import java.util.HashMap;
import java.util.Map;

/** How alike two words of names are. */
final class WordSimilarity {
    /** Below this two words are two words. */
    static final double ALIKE = 0.86;

    /** From here two words are spellings of one name. */
    static final double SAME = 0.92;

    private static final double VARIANT = 0.96;
    private static final double BARE = 0.93;
    private static final double BARE_SHORT = 0.88;
    private static final int SHORT = 3;
    private static final int MOST_MORE = 2;
    private static final int MOST_APART = 4;
    private static final int VOWELS = letters("aeiouy");
    private static final double EDIT = 0.6;
    /** Within this part of the length, edits that transcribers make leave it the same name. */
    private static final double SPELLING = 0.15;

    private static final Map<String, Integer> VARIANTS = variants();

    private WordSimilarity() {}

    static boolean isVariant(String word) {
        return VARIANTS.containsKey(word);
    }

    /** Words of one number are spellings of one name; null when none is known. */
    static @org.jspecify.annotations.Nullable Integer variant(String word) {
        return VARIANTS.get(word);
    }

    /** 1 for equal words, {@link #SAME} and more for spellings of one name, 0 for unlike words. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (isBare(one) || isBare(other)) {
            return bare(one, other);
        }
        var variant = VARIANTS.get(one);
        if (variant != null && variant.equals(VARIANTS.get(other))) {
            return VARIANT;
        }
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (shorter <= SHORT || longer - shorter > MOST_MORE || consonantsApart(one, other) > MOST_APART) {
            return 0;
        }
        if (Pinyin.isSyllable(one)
                || Pinyin.isSyllable(other)
                || WordWeights.isNumber(one)
                || WordWeights.isNumber(other)) {
            return 0;
        }
        double cost = SpellingDistance.of(one, other, (1 - ALIKE) / EDIT * longer);
        double alike = 1 - EDIT * cost / longer;
        if (alike < ALIKE) {
            return 0;
        }
        boolean spelling = cost <= SPELLING * longer && WordKeys.sound(one).equals(WordKeys.sound(other));
        return spelling ? Math.max(alike, SAME) : Math.min(alike, SAME - 0.01);
    }

    /** How many consonants only one of the words has: a cheap look before the letters are compared one by one. */
    private static int consonantsApart(String one, String other) {
        return Integer.bitCount((letters(one) ^ letters(other)) & ~VOWELS);
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) - 'a' & 31);
        }
        return letters;
    }

    static boolean isBare(String word) {
        return word.charAt(0) == Romanizer.BARE;
    }

    /** Only the consonants tell: less sure, and hardly at all when there are but two of them. */
    private static double bare(String one, String other) {
        var consonants = WordKeys.consonants(one);
        if (!consonants.equals(WordKeys.consonants(other)) || consonants.length() < 2) {
            return 0;
        }
        if (isBare(one) && isBare(other)) {
            return SAME;
        }
        return consonants.length() == 2 ? BARE_SHORT : BARE;
    }

    private static Map<String, Integer> variants() {
        var variants = new HashMap<String, Integer>();
        int number = 0;
        for (var names : NameData.lines("name-variants.txt")) {
            for (var name : names) {
                variants.put(name, number);
            }
            number++;
        }
        return Map.copyOf(variants);
    }
}
