package dev.greenroom.screening;

import dev.greenroom.screening.NameText.Reading;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How alike two names are, from 0 to 1. Each word of the search is compared with each word of the list, a list word counts
 * once, words weigh by what they say, words without a partner are punished, and one word alone never makes a strong match:
 * the lessons of Watchman's rewrite.
 */
final class NameMatchPolicy {
    private final ScreeningBands bands;

    NameMatchPolicy(ScreeningBands bands) {
        this.bands = bands;
    }

    /** @param firm whether the names are those of firms */
    double score(Reading searched, Reading listed, boolean firm) {
        boolean pinyin = searched.pinyin() && listed.pinyin() && !firm;
        if (pinyin && PinyinNames.isSame(searched, listed)) {
            return 1;
        }
        var pairing = WordPairing.of(searched.words(), listed.words(), firm, pinyin);
        if (pairing.pairs().isEmpty()) {
            return 0;
        }
        var found = new Found(searched.words(), listed, pairing, firm);
        if (!pinyin && found.isGivenOnly() && !found.isSearchedCovered()) {
            return 0;
        }
        double score = found.alike()
                * (1 - bands.searchedWordMissing() * found.searchedMissing())
                * (1 - (pinyin ? bands.searchedWordMissing() : bands.listedWordMissing()) * found.listedMissing());
        if (found.telling() < 2 && !found.isWholeOfTwo()) {
            return oneWord(score, found, firm);
        }
        if (found.numbersDiffer()) {
            return Math.min(score, below(bands.review()));
        }
        if (found.isGivenOnly()) {
            return Math.min(score, below(bands.review()));
        }
        if (found.isGuessed()) {
            return Math.min(score, below(bands.block()));
        }
        return firm || pinyin ? score : Math.max(score, floor(found));
    }

    /** A firm's or a person's whole name may be one word; else one word alone is no strong match. */
    private double oneWord(double score, Found found, boolean firm) {
        if (found.telling() == 0 || found.numbersDiffer()) {
            return 0;
        }
        if (found.isWhole() && !found.isByInitial()) {
            return firm ? score : Math.min(score, below(bands.block()));
        }
        boolean tells = firm || found.isByInitial() && found.isWhole() || found.isListedOneWord();
        return tells ? Math.min(score, below(bands.review())) : 0;
    }

    /** Papers leave names out: who bears all of the listed name, or a part of it with the family's, is not let pass. */
    private double floor(Found found) {
        if (found.isListedCovered() && found.searchedTellingMissing() <= 1) {
            return bands.block();
        }
        boolean knownByIt = found.isFamilyFound() && found.listedTellingMissing() <= 2 || found.areFirstNamesFound();
        return found.isSearchedCovered() && knownByIt ? bands.review() : 0;
    }

    private static double below(double band) {
        return band - ScreeningBands.STEP;
    }

    /** What the pairing of two names amounts to. */
    private record Found(List<String> searched, Reading listed, WordPairing pairing, boolean firm) {
        double alike() {
            double value = 0;
            double weight = 0;
            for (var pair : pairing.pairs()) {
                value += pair.alike() * pair.weight();
                weight += pair.weight();
            }
            return weight == 0 ? 0 : value / weight;
        }

        double searchedMissing() {
            return missing(searched, 0, pairing::isSearchedTaken);
        }

        double listedMissing() {
            return missing(listed.words(), listed.family(), pairing::isListedTaken);
        }

        /** How many words that tell something found a partner; an initial tells nothing. */
        int telling() {
            int telling = 0;
            for (var pair : pairing.pairs()) {
                telling += Math.min(
                        Math.max(
                                tellingIn(searched, pair.searchedFrom(), pair.searchedTo()),
                                tellingIn(listed.words(), pair.listedFrom(), pair.listedTo())),
                        isInitial(pair) ? 0 : Integer.MAX_VALUE);
            }
            return telling;
        }

        /** Nothing but particles and legal forms is without a partner, on both sides, and all partners are the same. */
        boolean isWhole() {
            return isSearchedCovered() && isListedCovered();
        }

        /** Two words or more, all equal but for legal forms: common words too are a name then. */
        boolean isWholeOfTwo() {
            return searched.size() >= 2
                    && pairing.pairs().size() >= 2
                    && pairing.pairs().stream().allMatch(pair -> pair.alike() == 1)
                    && isWhole();
        }

        boolean isByInitial() {
            return pairing.pairs().stream().anyMatch(this::isInitial);
        }

        boolean isListedOneWord() {
            return tellingIn(listed.words(), 0, listed.words().size()) == 1;
        }

        /** Half of the partners or more are only nearly the same: a slip of the pen, or somebody else. */
        boolean isGuessed() {
            int guessed = 0;
            for (var pair : pairing.pairs()) {
                guessed += pair.isSame() || isInitial(pair) ? 0 : 1;
            }
            return guessed > 0 && 2 * guessed >= pairing.pairs().size();
        }

        /** A person's family name is known and nothing of it was found. */
        boolean isGivenOnly() {
            return !firm && listed.family() > 0 && !isFamilyFound();
        }

        boolean isSearchedCovered() {
            return areSame() && bearing(searched, pairing::isSearchedTaken) == 0;
        }

        boolean isListedCovered() {
            return areSame() && bearing(listed.words(), pairing::isListedTaken) == 0;
        }

        long searchedTellingMissing() {
            return bearing(searched, pairing::isSearchedTaken);
        }

        long listedTellingMissing() {
            return bearing(listed.words(), pairing::isListedTaken);
        }

        boolean isFamilyFound() {
            int last = listed.words().size() - 1;
            if (listed.family() == 0) {
                return pairing.isListedTaken(0) || pairing.isListedTaken(last);
            }
            for (int word = 0; word < listed.family(); word++) {
                if (pairing.isListedTaken(word)
                        && WordWeights.isTelling(listed.words().get(word), firm)) {
                    return true;
                }
            }
            return false;
        }

        /** The first word of the family's name and the first given name. */
        boolean areFirstNamesFound() {
            return listed.family() > 0 && pairing.isListedTaken(0) && pairing.isListedTaken(listed.family());
        }

        /** Both names hold numbers and none is the same: another ship, another company. */
        boolean numbersDiffer() {
            boolean both = hasNumber(searched) && hasNumber(listed.words());
            return both
                    && pairing.pairs().stream()
                            .noneMatch(pair -> WordWeights.isNumber(searched.get(pair.searchedFrom())));
        }

        private static boolean hasNumber(List<String> words) {
            for (var word : words) {
                if (WordWeights.isNumber(word)) {
                    return true;
                }
            }
            return false;
        }

        private boolean areSame() {
            for (var pair : pairing.pairs()) {
                if (!pair.isSame() && !isInitial(pair)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isInitial(WordPairing.Pair pair) {
            return pair.searchedTo() - pair.searchedFrom() == 1
                    && pair.listedTo() - pair.listedFrom() == 1
                    && (WordWeights.isInitial(searched.get(pair.searchedFrom()))
                            || WordWeights.isInitial(listed.words().get(pair.listedFrom())));
        }

        private int tellingIn(List<String> words, int from, int to) {
            int telling = 0;
            for (int word = from; word < to; word++) {
                telling += WordWeights.isTelling(words.get(word), firm) ? 1 : 0;
            }
            return telling;
        }

        /** Words without a partner that are more than particles, legal forms or initials. */
        private long bearing(List<String> words, IntPredicate taken) {
            long bearing = 0;
            for (int word = 0; word < words.size(); word++) {
                bearing += !taken.test(word) && WordWeights.of(words.get(word), firm) > 1 ? 1 : 0;
            }
            return bearing;
        }

        private double missing(List<String> words, int family, IntPredicate taken) {
            double all = 0;
            double missing = 0;
            for (int word = 0; word < words.size(); word++) {
                boolean inside = words.size() > 2 && word >= family;
                double weight = taken.test(word)
                        ? WordWeights.of(words.get(word), firm)
                        : WordWeights.missing(words.get(word), firm, inside);
                all += weight;
                missing += taken.test(word) ? 0 : weight;
            }
            return all == 0 ? 0 : missing / all;
        }
    }
}
