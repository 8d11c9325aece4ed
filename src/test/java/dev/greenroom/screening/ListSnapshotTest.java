package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.screening.ListEntry.Kind;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListSnapshotTest {
    private static final int ENTRIES = 20_000;

    @Test
    void of_a_long_list_only_names_with_alike_words_are_compared() {
        var random = new Random(7);
        var entries = new ArrayList<ListEntry>();
        for (int number = 0; number < ENTRIES; number++) {
            var name = word(random) + " " + word(random) + ", " + word(random);
            entries.add(ListEntry.draft("e" + number, Kind.PERSON, name).finish());
        }
        entries.add(
                ListEntry.draft("found", Kind.PERSON, "MADURO MOROS, Nicolas").finish());
        var list = new ListSnapshot(
                ListKind.OFAC_SDN,
                1,
                entries.stream().map(entry -> StoredEntry.of(entry, 1)).toList());

        var candidates = list.candidates(NameText.of("Nikolas Maduro"), false);

        assertThat(candidates).extracting(listed -> listed.entry().entryId()).contains("found");
        assertThat(candidates).hasSizeLessThan(ENTRIES / 100);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int syllable = 0; syllable < 2 + random.nextInt(2); syllable++) {
            word.append("bcdfghklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
