package dev.greenroom.screening;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chinese characters: in simplified form, and by their sound. */
final class HanText {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Map<Integer, String> SIMPLE = new ConcurrentHashMap<>();

    private HanText() {}

    static String simplified(String han) {
        var simple = new StringBuilder(han.length());
        han.codePoints()
                .forEach(character -> simple.append(SIMPLE.computeIfAbsent(
                        character, traditional -> SIMPLIFIED.transliterate(Character.toString(traditional)))));
        return simple.toString();
    }

    /** The syllable of each character. */
    static List<String> sounds(String han) {
        return han.codePoints()
                .mapToObj(character -> Romanizer.latin(Character.toString(character)))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
