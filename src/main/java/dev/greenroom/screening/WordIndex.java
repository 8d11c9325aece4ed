package dev.greenroom.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * The different words of a list, found by alike ones: by sound with at most one letter missing, by known spellings, by
 * consonants. What a word is alike to is kept, because people share names.
 */
final class WordIndex {
    private static final int SHORTEST_EDITED = 4;
    private static final int MOST_KEPT = 200_000;
    private static final int LONGEST_KEPT = 30;
    /** A key and a word in one number: sorted, it is the whole index. */
    private static final int WORD_BITS = 24;

    private static final int[] NONE = {};
    private static final long WORD_MASK = (1L << WORD_BITS) - 1;

    private final Map<String, Integer> numbers;
    private final String[] words;
    private final long[] keys;
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    private WordIndex(Map<String, Integer> numbers, String[] words, long[] keys) {
        this.numbers = numbers;
        this.words = words;
        this.keys = keys;
    }

    /**
     * @param words different ones; their places are their numbers
     * @param joined those that are neighbours written joined: they are found when equal only
     */
    static WordIndex of(List<String> words, BitSet joined) {
        var numbers = new HashMap<String, Integer>(words.size() * 2);
        var keys = new Longs();
        for (int number = 0; number < words.size(); number++) {
            numbers.put(words.get(number), number);
            for (long key : joined.get(number) ? Set.<Long>of() : storedUnder(words.get(number))) {
                keys.add(key & ~WORD_MASK | number);
            }
        }
        return new WordIndex(numbers, words.toArray(String[]::new), keys.sorted());
    }

    /** Numbers of the words that are the same name or nearly. */
    int[] alike(String word) {
        var found = known.get(word);
        if (found == null) {
            found = find(word);
            if (known.size() < MOST_KEPT && word.length() <= LONGEST_KEPT) {
                known.put(word, found);
            }
        }
        return found;
    }

    /** The number of the equal word, if it is there. */
    int[] equal(String word) {
        var same = numbers.get(word);
        return same == null ? NONE : new int[] {same};
    }

    private int[] find(String word) {
        var found = new Ints();
        Arrays.stream(equal(word)).forEach(found::add);
        for (long key : soughtUnder(word)) {
            long from = key & ~WORD_MASK;
            int at = Arrays.binarySearch(keys, from);
            for (int i = at < 0 ? -at - 1 : at; i < keys.length && (keys[i] & ~WORD_MASK) == from; i++) {
                found.add((int) (keys[i] & WORD_MASK));
            }
        }
        return found.different(number -> WordSimilarity.of(word, words[number]) > 0);
    }

    private static Set<Long> storedUnder(String word) {
        var keys = new HashSet<Long>();
        var consonants = WordKeys.consonants(word);
        if (WordSimilarity.isBare(word)) {
            keys.add(hash('b', consonants));
        } else {
            keys.add(hash('c', consonants));
            spelling(word, keys);
        }
        return keys;
    }

    private static Set<Long> soughtUnder(String word) {
        var keys = new HashSet<Long>();
        var consonants = WordKeys.consonants(word);
        keys.add(hash('b', consonants));
        if (WordSimilarity.isBare(word)) {
            keys.add(hash('c', consonants));
        } else {
            spelling(word, keys);
        }
        return keys;
    }

    private static void spelling(String word, Set<Long> keys) {
        var variant = WordSimilarity.variant(word);
        if (variant != null) {
            keys.add(hash('v', Integer.toString(variant)));
        }
        if (word.length() < SHORTEST_EDITED || Pinyin.isSyllable(word) && variant == null) {
            return;
        }
        var sound = WordKeys.sound(word);
        keys.add(hash('s', sound));
        if (sound.length() >= SHORTEST_EDITED) {
            for (int letter = 0; letter < sound.length(); letter++) {
                keys.add(hash('s', sound.substring(0, letter) + sound.substring(letter + 1)));
            }
        }
    }

    private static long hash(char kind, String text) {
        long hash = 1125899906842597L + kind;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 32;
    }

    /** Numbers, growing. */
    private static final class Ints {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        /** Each once, in rising order, if it is wanted. */
        int[] different(IntPredicate wanted) {
            return Arrays.stream(values, 0, size)
                    .sorted()
                    .distinct()
                    .filter(wanted)
                    .toArray();
        }
    }

    /** Long numbers, growing. */
    private static final class Longs {
        private long[] values = new long[1 << 12];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] sorted() {
            var sorted = Arrays.copyOf(values, size);
            Arrays.parallelSort(sorted);
            return sorted;
        }
    }
}
