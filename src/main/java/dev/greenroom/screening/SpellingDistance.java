package dev.greenroom.screening;

/** Edit distance of two words in which what transcribers do differently costs less than what makes another name. */
final class SpellingDistance {
    private static final double DOUBLED = 0.2;
    private static final double NEAR = 0.4;
    private static final double BREATH = 0.45;
    private static final double RELATED = 0.7;
    private static final double VOWEL = 0.8;
    private static final double SWAPPED = 0.8;
    private static final double OTHER = 1;
    /** An a at the end often makes another name: Petrov, Petrova. */
    private static final double LAST_A = 1.2;

    private static final double FIRST_LETTER = 1.5;
    private static final String VOWELS = "aeiouy";
    private static final String NEAR_PAIRS = " ou ei ae iy ey ck kq cq sz vw jy ij fv ";
    private static final String RELATED_PAIRS = " gq gk gj dt bp cs kh gh cz ";

    private SpellingDistance() {}

    /** @param most more than this is not told apart: an end is made as soon as it is sure */
    static double of(String one, String other, double most) {
        int width = other.length() + 1;
        var before = new double[width];
        var row = new double[width];
        var next = new double[width];
        for (int j = 1; j < width; j++) {
            row[j] = row[j - 1] + single(other, j - 1);
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = row[0] + single(one, i - 1);
            double least = Math.min(next[0], row[0]);
            for (int j = 1; j < width; j++) {
                double cost = row[j - 1] + replaced(one.charAt(i - 1), other.charAt(j - 1), i == 1 && j == 1);
                cost = Math.min(cost, row[j] + single(one, i - 1));
                cost = Math.min(cost, next[j - 1] + single(other, j - 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + SWAPPED);
                }
                next[j] = cost;
                least = Math.min(least, Math.min(cost, row[j]));
            }
            if (least > most) {
                return least;
            }
            var spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[width - 1];
    }

    /** A letter that only one of the words has. */
    private static double single(String word, int at) {
        char letter = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == letter) {
            return DOUBLED;
        }
        if (letter == 'h' && at > 0) {
            return BREATH;
        }
        if (at == word.length() - 1 && letter == 'a') {
            return LAST_A;
        }
        if (!isVowel(letter)) {
            return at == 0 ? FIRST_LETTER : OTHER;
        }
        boolean besideVowel =
                at > 0 && isVowel(word.charAt(at - 1)) || at + 1 < word.length() && isVowel(word.charAt(at + 1));
        return besideVowel ? NEAR : VOWEL;
    }

    private static double replaced(char one, char other, boolean first) {
        if (one == other) {
            return 0;
        }
        if (isPair(NEAR_PAIRS, one, other)) {
            return NEAR;
        }
        if (isPair(RELATED_PAIRS, one, other)) {
            return RELATED;
        }
        return first ? FIRST_LETTER : OTHER;
    }

    private static boolean isPair(String pairs, char one, char other) {
        for (int at = 1; at < pairs.length(); at += 3) {
            char left = pairs.charAt(at);
            char right = pairs.charAt(at + 1);
            if (left == one && right == other || left == other && right == one) {
                return true;
            }
        }
        return false;
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
