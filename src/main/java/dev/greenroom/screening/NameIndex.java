package dev.greenroom.screening;

import dev.greenroom.screening.NameText.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a list by their words, also by neighbours written joined. Only names that share two words with a search are
 * worth comparing, or one when either has no more.
 */
final class NameIndex {
    private static final int ENOUGH = 2;
    private static final int LONGEST_SPAN = 3;

    private final WordIndex words;
    /** The names that hold word n are {@code names[starts[n]]} to {@code names[starts[n + 1] - 1]}. */
    private final int[] starts;

    private final int[] names;
    private final boolean[] oneWord;
    private final ThreadLocal<byte[]> counts;

    /** @param firms which of the readings are names of firms */
    NameIndex(List<Reading> readings, BitSet firms) {
        var numbers = new HashMap<String, Integer>();
        var vocabulary = new ArrayList<String>();
        var joined = new BitSet();
        var holders = new ArrayList<int[]>(readings.size());
        oneWord = new boolean[readings.size()];
        for (int name = 0; name < readings.size(); name++) {
            var reading = readings.get(name);
            oneWord[name] = isOneWord(reading.words(), firms.get(name));
            holders.add(tokens(reading, firms.get(name)).entrySet().stream()
                    .mapToInt(token -> {
                        int word = numbers.computeIfAbsent(token.getKey(), fresh -> {
                            vocabulary.add(fresh);
                            joined.set(vocabulary.size() - 1);
                            return vocabulary.size() - 1;
                        });
                        joined.set(word, joined.get(word) && token.getValue() > 1);
                        return word;
                    })
                    .toArray());
        }
        starts = starts(holders, vocabulary.size());
        names = names(holders, starts);
        words = WordIndex.of(vocabulary, joined);
        int size = readings.size();
        counts = ThreadLocal.withInitial(() -> new byte[size]);
    }

    /** Places of the names that are worth comparing. */
    int[] candidates(Reading searched, boolean firm) {
        var seen = counts.get();
        var touched = new Touched();
        for (var token : tokens(searched, firm).entrySet()) {
            int more = token.getValue();
            for (int name : holders(more > 1 ? words.equal(token.getKey()) : words.alike(token.getKey()))) {
                if (seen[name] == 0) {
                    touched.add(name);
                }
                seen[name] = (byte) Math.min(Byte.MAX_VALUE, seen[name] + more);
            }
        }
        boolean any = isOneWord(searched.words(), firm);
        var worth = touched.stream(name -> any || oneWord[name] || seen[name] >= ENOUGH);
        touched.clear(seen);
        return worth;
    }

    /** Each name once, though it may hold several words that are alike. */
    private int[] holders(int[] alike) {
        if (alike.length == 1) {
            return Arrays.copyOfRange(names, starts[alike[0]], starts[alike[0] + 1]);
        }
        int size = 0;
        for (int word : alike) {
            size += starts[word + 1] - starts[word];
        }
        var all = new int[size];
        int at = 0;
        for (int word : alike) {
            int length = starts[word + 1] - starts[word];
            System.arraycopy(names, starts[word], all, at, length);
            at += length;
        }
        Arrays.sort(all);
        return Arrays.stream(all).distinct().toArray();
    }

    /** Words and joined neighbours, each with the number of words it stands for. */
    private static Map<String, Integer> tokens(Reading reading, boolean firm) {
        var tokens = new LinkedHashMap<String, Integer>();
        var words = reading.words();
        for (int from = 0; from < words.size(); from++) {
            var joined = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + LONGEST_SPAN); to++) {
                joined.append(words.get(to));
                tokens.putIfAbsent(joined.toString(), to - from + 1);
            }
        }
        if (words.size() == 2) {
            tokens.putIfAbsent(words.get(1) + words.get(0), 2);
        }
        var telling = telling(words, firm);
        if (!telling.isEmpty()) {
            tokens.keySet().removeIf(word -> words.contains(word) && !telling.contains(word));
        }
        return tokens;
    }

    /** Of common words alone two are needed. */
    private static boolean isOneWord(List<String> words, boolean firm) {
        int telling = telling(words, firm).size();
        return telling == 1 || telling == 0 && words.size() == 1;
    }

    private static Set<String> telling(List<String> words, boolean firm) {
        var telling = new HashSet<String>();
        for (var word : words) {
            if (WordWeights.isTelling(word, firm)) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static int[] starts(List<int[]> holders, int words) {
        var starts = new int[words + 1];
        holders.forEach(held -> Arrays.stream(held).forEach(word -> starts[word + 1]++));
        for (int word = 0; word < words; word++) {
            starts[word + 1] += starts[word];
        }
        return starts;
    }

    private static int[] names(List<int[]> holders, int[] starts) {
        var next = starts.clone();
        var names = new int[starts[starts.length - 1]];
        for (int name = 0; name < holders.size(); name++) {
            for (int word : holders.get(name)) {
                names[next[word]++] = name;
            }
        }
        return names;
    }

    /** The names whose count was raised. */
    private static final class Touched {
        private int[] names = new int[256];
        private int size;

        void add(int name) {
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
            }
            names[size++] = name;
        }

        int[] stream(java.util.function.IntPredicate worth) {
            return Arrays.stream(names, 0, size).filter(worth).toArray();
        }

        void clear(byte[] seen) {
            for (int i = 0; i < size; i++) {
                seen[names[i]] = 0;
            }
        }
    }
}
