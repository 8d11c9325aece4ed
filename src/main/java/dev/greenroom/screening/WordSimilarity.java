package dev.greenroom.screening;

import java.util.Set;

/** How alike two words of names are, and how much a word weighs. */
final class WordSimilarity {
    /** Below this two words are two words. */
    static final double ALIKE = 0.88;

    private static final int SHORT = 3;
    private static final double PREFIX_BOOST = 0.1;
    private static final int LONGEST_PREFIX = 4;
    private static final Set<String> FILLERS = Set.of(
            "al",
            "el",
            "bin",
            "ibn",
            "bint",
            "de",
            "la",
            "van",
            "der",
            "von",
            "del",
            "da",
            "di",
            "dos",
            "the",
            "and",
            "of",
            "y",
            "llc",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "co",
            "company",
            "inc",
            "gmbh",
            "sa",
            "ooo",
            "oao",
            "zao",
            "pjsc",
            "jsc",
            "plc",
            "ag",
            "bv",
            "nv",
            "srl",
            "spa",
            "sl",
            "ca",
            "group");

    private WordSimilarity() {}

    /** Legal forms and particles: they never make a match by themselves. */
    static boolean isFiller(String word) {
        return word.length() == 1 || FILLERS.contains(word);
    }

    static double weight(String word) {
        return isFiller(word) ? 1 : word.length();
    }

    /** 1 for equal words, 0 for unlike ones; short words and words with digits are equal or unlike. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() <= SHORT || other.length() <= SHORT || Math.abs(one.length() - other.length()) > 2) {
            return 0;
        }
        if (hasDigit(one) || hasDigit(other)) {
            return 0;
        }
        double alike = jaroWinkler(one, other);
        return alike >= ALIKE ? alike : 0;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static double jaroWinkler(String one, String other) {
        double jaro = jaro(one, other);
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_BOOST * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        var taken = new boolean[other.length()];
        var found = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(other.length(), i + window + 1); j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    found.append(one.charAt(i));
                    break;
                }
            }
        }
        if (found.isEmpty()) {
            return 0;
        }
        int transposed = 0;
        int next = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j] && other.charAt(j) != found.charAt(next++)) {
                transposed++;
            }
        }
        double matches = found.length();
        return (matches / one.length() + matches / other.length() + (matches - transposed / 2.0) / matches) / 3;
    }
}
