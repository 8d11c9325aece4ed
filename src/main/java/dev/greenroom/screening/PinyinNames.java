package dev.greenroom.screening;

import dev.greenroom.screening.NameText.Reading;
import java.util.List;

/** Chinese names in Latin letters are the same when their letters are, joined or not, with the surname first or last. */
final class PinyinNames {
    private PinyinNames() {}

    static boolean isSame(Reading one, Reading other) {
        var whole = String.join("", one.words());
        boolean oneWord = one.words().size() == 1 && other.words().size() == 1;
        if (oneWord || whole.length() != length(other.words())) {
            return false;
        }
        if (whole.equals(String.join("", other.words()))) {
            return true;
        }
        for (int cut = 1; cut < other.words().size(); cut++) {
            var end = other.words().subList(cut, other.words().size());
            var turned = String.join("", end) + String.join("", other.words().subList(0, cut));
            if (whole.equals(turned) && isCutAt(one.words(), length(end))) {
                return true;
            }
        }
        return false;
    }

    /** The turned name must part where a word of the other ends: Li Weimin is not Min Liwei. */
    private static boolean isCutAt(List<String> words, int letters) {
        int length = 0;
        for (var word : words) {
            length += word.length();
            if (length == letters) {
                return true;
            }
        }
        return false;
    }

    private static int length(List<String> words) {
        int length = 0;
        for (var word : words) {
            length += word.length();
        }
        return length;
    }
}
