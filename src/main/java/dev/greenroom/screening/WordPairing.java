package dev.greenroom.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which words of two names are partners: each word once, the best first; words that are written joined in one name are partners
 * of the separate words of the other; an initial is the partner of a word that begins with it.
 */
final class WordPairing {
    private static final int LONGEST_SPAN = 3;
    private static final double INITIAL = 0.9;

    private final List<String> searched;
    private final List<String> listed;
    private final boolean firm;
    private final BitSet searchedTaken = new BitSet();
    private final BitSet listedTaken = new BitSet();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Words of one name that are partners of words of the other.
     *
     * @param alike 1 when equal, {@link WordSimilarity#SAME} and more for spellings of one name
     */
    record Pair(int searchedFrom, int searchedTo, int listedFrom, int listedTo, double alike, double weight) {
        boolean isSame() {
            return alike >= WordSimilarity.SAME;
        }
    }

    private WordPairing(List<String> searched, List<String> listed, boolean firm) {
        this.searched = searched;
        this.listed = listed;
        this.firm = firm;
    }

    /** @param equalOnly words that are not equal are no partners */
    static WordPairing of(List<String> searched, List<String> listed, boolean firm, boolean equalOnly) {
        var pairing = new WordPairing(searched, listed, firm);
        var possible = pairing.possible(equalOnly);
        possible.sort(Comparator.comparingDouble((Pair pair) -> -pair.alike() * pair.weight()));
        possible.forEach(pairing::take);
        return pairing;
    }

    List<Pair> pairs() {
        return pairs;
    }

    boolean isSearchedTaken(int word) {
        return searchedTaken.get(word);
    }

    boolean isListedTaken(int word) {
        return listedTaken.get(word);
    }

    private void take(Pair pair) {
        if (searchedTaken.get(pair.searchedFrom(), pair.searchedTo()).isEmpty()
                && listedTaken.get(pair.listedFrom(), pair.listedTo()).isEmpty()) {
            searchedTaken.set(pair.searchedFrom(), pair.searchedTo());
            listedTaken.set(pair.listedFrom(), pair.listedTo());
            pairs.add(pair);
        }
    }

    private List<Pair> possible(boolean equalOnly) {
        var possible = new ArrayList<Pair>();
        for (int i = 0; i < searched.size(); i++) {
            for (int j = 0; j < listed.size(); j++) {
                double alike = alike(searched.get(i), listed.get(j));
                if (alike == 1 || alike > 0 && !equalOnly) {
                    add(i, i + 1, j, j + 1, alike, possible);
                }
            }
        }
        for (int span = 2; span <= LONGEST_SPAN; span++) {
            joinedSearched(span, possible);
            joinedListed(span, possible);
        }
        return possible;
    }

    private void joinedSearched(int span, List<Pair> possible) {
        for (int i = 0; i + span <= searched.size(); i++) {
            int length = length(searched, i, i + span);
            for (int j = 0; j < listed.size(); j++) {
                if (listed.get(j).length() == length && isJoined(searched.subList(i, i + span), listed.get(j))) {
                    add(i, i + span, j, j + 1, 1, possible);
                }
            }
        }
    }

    private void joinedListed(int span, List<Pair> possible) {
        for (int j = 0; j + span <= listed.size(); j++) {
            int length = length(listed, j, j + span);
            for (int i = 0; i < searched.size(); i++) {
                if (searched.get(i).length() == length && isJoined(listed.subList(j, j + span), searched.get(i))) {
                    add(i, i + 1, j, j + span, 1, possible);
                }
            }
        }
    }

    private static int length(List<String> words, int from, int to) {
        int length = 0;
        for (int word = from; word < to; word++) {
            length += words.get(word).length();
        }
        return length;
    }

    /** In their order; when it is all there is of both names, two words also the other way round. */
    private boolean isJoined(List<String> words, String joined) {
        boolean all = searched.size() + listed.size() == 3;
        return String.join("", words).equals(joined)
                || all && joined.startsWith(words.getLast()) && joined.endsWith(words.getFirst());
    }

    private double alike(String one, String other) {
        if (!firm && (WordWeights.isInitial(one) != WordWeights.isInitial(other)) && one.charAt(0) == other.charAt(0)) {
            return INITIAL;
        }
        return WordSimilarity.of(one, other);
    }

    private void add(int i, int toSearched, int j, int toListed, double alike, List<Pair> possible) {
        boolean initial = WordWeights.isInitial(searched.get(i)) != WordWeights.isInitial(listed.get(j))
                && toSearched - i == toListed - j;
        double weight = initial ? 1 : weight(searched.subList(i, toSearched)) + weight(listed.subList(j, toListed));
        possible.add(new Pair(i, toSearched, j, toListed, alike, weight));
    }

    private double weight(List<String> words) {
        double weight = 0;
        for (var word : words) {
            weight += WordWeights.of(word, firm);
        }
        return weight;
    }
}
