package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.screening.ListEntry.Kind;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ListMatcherTest {
    private static final ScreeningBands BANDS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("greenroom.screening", ScreeningBands.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "emma daniels; EMMA LLC",
                "emma daniels; EMMA",
                "BELLETECH CORP; 11420 CORP.",
                "CORP; BELLETECH CORP",
                "george bush; HABBASH, George",
                "wang wei; WANG, Wen",
                "maria lopez; LOPEZ, Carmen",
                "john; JOHN, Elton"
            })
    void unlike_names_make_no_strong_match(String searched, String listed) {
        for (var kind : List.of(Kind.PERSON, Kind.ENTITY)) {
            assertThat(hit(person(searched, kind), listed, kind).map(Hit::band))
                    .isNotIn(Optional.of(Band.BLOCK), Optional.of(Band.REVIEW));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nicolas maduro; MADURO MOROS, Nicolas; REVIEW",
                "Nicolas Maduro Moros; MADURO MOROS, Nicolas; BLOCK",
                "NICOLÁS MADURO MOROS; MADURO MOROS, Nicolas; BLOCK",
                "Nikolas Maduro Moros; MADURO MOROS, Nicolas; BLOCK",
                "Ｎｉｃｏｌａｓ・Ｍａｄｕｒｏ·Ｍｏｒｏｓ; MADURO MOROS, Nicolas; BLOCK",
                "Владимир Путин; PUTIN, Vladimir; BLOCK",
                "Юрий Иванов; IVANOV, Yuriy; BLOCK",
                "张伟; 张伟; BLOCK",
                "張偉; 张伟; BLOCK",
                "李小龙; LI, Xiaolong; REVIEW",
                "李小龙; LI, Xiao Long; REVIEW",
                "Xiaolong Li; 李小龙; REVIEW",
                "欧阳修; OUYANG, Xiu; REVIEW",
                "张伟; 章玮; LOG",
                "al-Zawahiri Ayman; AL-ZAWAHIRI, Ayman; BLOCK",
                "O'Brien Patrick; OBRIEN, Patrick; BLOCK"
            })
    void like_names_of_persons_reach_their_band(String searched, String listed, Band band) {
        assertThat(hit(person(searched, Kind.PERSON), listed, Kind.PERSON).map(Hit::band))
                .contains(band);
    }

    @Test
    void a_firm_with_one_word_is_found_by_its_whole_name_only() {
        assertThat(band("ROSNEFT", "ROSNEFT", Kind.ENTITY)).contains(Band.BLOCK);
        assertThat(band("HALVANTI TRADING", "HALVANTI TRADING LLC", Kind.ENTITY))
                .contains(Band.BLOCK);
        assertThat(band("MADONNA", "MADONNA", Kind.PERSON)).contains(Band.REVIEW);
    }

    @Test
    void a_person_is_not_compared_with_a_firm() {
        assertThat(hit(person("emma daniels", Kind.PERSON), "EMMA DANIELS", Kind.ENTITY))
                .isEmpty();
    }

    @Test
    void another_birth_year_lowers_the_band_and_the_same_day_raises_it() {
        assertThat(band("Nicolas Maduro Moros", LocalDate.of(1990, 6, 1))).contains(Band.REVIEW);
        assertThat(band("nicolas maduro", LocalDate.of(1990, 6, 1))).contains(Band.LOG);
        assertThat(band("nicolas maduro", LocalDate.of(1962, 11, 23))).contains(Band.BLOCK);
        assertThat(band("Nicolas Maduro Moros", LocalDate.of(1962, 11, 23))).contains(Band.BLOCK);
    }

    @Test
    void another_birth_year_never_lowers_the_same_identifier() {
        var subject = new Subject(
                "Somebody Else",
                "PERSON",
                LocalDate.of(1990, 6, 1),
                null,
                List.of(new Screener.Identifier("OTHER", "５８９2-464")));

        var hit = hit(subject, maduro());

        assertThat(hit.map(Hit::band)).contains(Band.BLOCK);
        assertThat(hit.orElseThrow().agreed()).containsExactly("identifier");
    }

    @Test
    void what_agrees_and_what_does_not_is_told() {
        var subject = new Subject("Nicolas Maduro Moros", "PERSON", LocalDate.of(1990, 6, 1), "VE", List.of());

        var hit = hit(subject, maduro()).orElseThrow();

        assertThat(hit.agreed()).containsExactly("name", "nationality");
        assertThat(hit.disagreed()).containsExactly("birthYear");
    }

    @Test
    void an_entry_that_is_over_is_no_hit() {
        var over = new ListEntry(
                "own-1",
                Kind.ANY,
                "Halina Fiktiva",
                List.of(),
                List.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                List.of(),
                null,
                TODAY.minusDays(1),
                "old",
                null);

        assertThat(hit(person("Halina Fiktiva", Kind.PERSON), over)).isEmpty();
    }

    private static Optional<Band> band(String searched, LocalDate birthDate) {
        return hit(new Subject(searched, "PERSON", birthDate, null, List.of()), maduro())
                .map(Hit::band);
    }

    private static Optional<Band> band(String searched, String listed, Kind kind) {
        return hit(person(searched, kind), listed, kind).map(Hit::band);
    }

    private static ListEntry maduro() {
        return entry("MADURO MOROS, Nicolas", Kind.PERSON, entry -> {
            entry.birth(Birth.parse("23 Nov 1962"));
            entry.nationality("VE");
            entry.identifier("5892464");
        });
    }

    private static Optional<Hit> hit(Subject subject, String listed, Kind kind) {
        return hit(subject, entry(listed, kind, none -> {}));
    }

    private static ListEntry entry(String listed, Kind kind, Consumer<ListEntry.Draft> facts) {
        var entry = ListEntry.draft("1", kind, listed);
        facts.accept(entry);
        return entry.finish();
    }

    private static Optional<Hit> hit(Subject subject, ListEntry entry) {
        var list = new ListSnapshot(ListKind.OFAC_SDN, 1, List.of(StoredEntry.of(entry, 1)));
        return new ListMatcher(BANDS)
                .hits(subject, NameText.of(subject.name()), list, TODAY, number -> number)
                .findFirst();
    }

    private static Subject person(String name, Kind kind) {
        return new Subject(name, kind.name(), null, null, List.of());
    }
}
