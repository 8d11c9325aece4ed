package dev.greenroom.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How alike two names are, from 0 to 1. Each word of the search is compared with each word of the list, a list word counts
 * once, words weigh by their length, words without a partner are punished, and one word alone never makes a strong match:
 * the lessons of Watchman's rewrite.
 */
final class NameMatchPolicy {
    /** What a missing word costs: a searched word that the list lacks says more than the reverse. */
    private static final double SEARCHED_WORD_MISSING = 0.5;

    private static final double LISTED_WORD_MISSING = 0.4;

    private NameMatchPolicy() {}

    /**
     * @param score before birth date, nationality and identifiers
     * @param words how many words that are no fillers found a partner
     * @param whole every word of both names found an equal partner
     */
    record Likeness(double score, int words, boolean whole) {
        static final Likeness NONE = new Likeness(0, 0, false);
    }

    private record Pair(int searched, int listed, double alike, double weight) {}

    static Likeness compare(List<String> searched, List<String> listed) {
        var pairs = pairs(searched, listed);
        var searchedTaken = new boolean[searched.size()];
        var listedTaken = new boolean[listed.size()];
        double matched = 0;
        double matchedWeight = 0;
        double searchedMatched = 0;
        double listedMatched = 0;
        int words = 0;
        boolean equal = true;
        for (var pair : pairs) {
            if (searchedTaken[pair.searched()] || listedTaken[pair.listed()]) {
                continue;
            }
            searchedTaken[pair.searched()] = true;
            listedTaken[pair.listed()] = true;
            var word = searched.get(pair.searched());
            matched += pair.alike() * pair.weight();
            matchedWeight += pair.weight();
            searchedMatched += WordSimilarity.weight(word);
            listedMatched += WordSimilarity.weight(listed.get(pair.listed()));
            words += WordSimilarity.isFiller(word) ? 0 : 1;
            equal &= pair.alike() == 1;
        }
        if (words == 0) {
            return Likeness.NONE;
        }
        double searchedAlone = 1 - searchedMatched / weight(searched);
        double listedAlone = 1 - listedMatched / weight(listed);
        double score = matched
                / matchedWeight
                * (1 - SEARCHED_WORD_MISSING * searchedAlone)
                * (1 - LISTED_WORD_MISSING * listedAlone);
        return new Likeness(score, words, equal && searchedAlone == 0 && listedAlone == 0);
    }

    private static List<Pair> pairs(List<String> searched, List<String> listed) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < searched.size(); i++) {
            for (int j = 0; j < listed.size(); j++) {
                double alike = WordSimilarity.of(searched.get(i), listed.get(j));
                if (alike > 0) {
                    double weight = WordSimilarity.weight(searched.get(i)) + WordSimilarity.weight(listed.get(j));
                    pairs.add(new Pair(i, j, alike, weight));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.alike() * pair.weight()));
        return pairs;
    }

    private static double weight(List<String> words) {
        return words.stream().mapToDouble(WordSimilarity::weight).sum();
    }
}
