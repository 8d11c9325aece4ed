package dev.greenroom.screening;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name made comparable: width, case, diacritics, punctuation, invisible characters, look-alike letters and script no longer
 * matter.
 *
 * @param readings the ways to read the name
 * @param han the Chinese characters in simplified form, empty when there are none
 */
record NameText(List<Reading> readings, String han) {
    private static final int LONGEST_CHINESE_NAME = 4;

    /**
     * One way to read a name.
     *
     * @param words in small Latin letters
     * @param family how many words before a comma or of a Chinese surname; 0 when not known
     * @param pinyin all of it is pinyin: what is not equal is another name
     * @param fromHan Chinese characters by their sound
     */
    record Reading(List<String> words, int family, boolean pinyin, boolean fromHan) {
        static Reading of(List<String> words, int family, boolean fromHan) {
            return new Reading(List.copyOf(words), family < words.size() ? family : 0, Pinyin.isName(words), fromHan);
        }
    }

    static NameText of(String name) {
        var plain = Normalizer2.getNFKCInstance().normalize(name);
        var readings = new LinkedHashSet<Reading>();
        var words = NameWords.of(plain, false);
        readings.add(Reading.of(words.latin(), words.family(), false));
        if (words.hidden()) {
            var split = NameWords.of(plain, true);
            readings.add(Reading.of(split.latin(), split.family(), false));
        }
        var disguised = words.undisguised();
        if (!disguised.isEmpty()) {
            readings.add(Reading.of(disguised, words.family(), false));
        }
        var han = words.han();
        if (!han.isEmpty()) {
            readings.addAll(bySound(han));
        }
        readings.removeIf(reading -> reading.words().isEmpty());
        return new NameText(List.copyOf(readings), HanText.simplified(han));
    }

    boolean isHan() {
        return !han.isEmpty();
    }

    /** As its characters are read, and for a person's name with each reading of the surname. */
    private static Set<Reading> bySound(String han) {
        var readings = new LinkedHashSet<Reading>();
        int characters = han.codePointCount(0, han.length());
        var sounds = HanText.sounds(han);
        if (characters < 2 || characters > LONGEST_CHINESE_NAME) {
            readings.add(Reading.of(sounds, 0, true));
            return readings;
        }
        var simple = HanText.simplified(han);
        int surname = Pinyin.surnameLength(simple);
        readings.add(Reading.of(sounds, surname, true));
        int end = simple.offsetByCodePoints(0, surname);
        for (var reading : Pinyin.surnameReadings(simple.substring(0, end))) {
            var other = new ArrayList<String>();
            other.add(reading);
            other.addAll(sounds.subList(surname, sounds.size()));
            readings.add(Reading.of(other, 1, true));
        }
        return readings;
    }
}
