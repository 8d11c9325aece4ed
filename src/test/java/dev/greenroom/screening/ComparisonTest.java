package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.screening.Comparison.Agreement;
import dev.greenroom.screening.Comparison.Field;
import dev.greenroom.screening.Comparison.Row;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Subject PERSON = new Subject(
            "Nicolas Maduro",
            "PERSON",
            LocalDate.of(1990, 6, 1),
            "VE",
            List.of(new Identifier("PASSPORT", "D00012345")));

    @Test
    void each_field_tells_both_sides_and_whether_they_agree_without_an_identifier_in_clear() {
        var rows = Comparison.of(PERSON, hit(List.of("name", "nationality"), List.of("birthYear")))
                .rows();

        assertThat(rows)
                .containsExactly(
                        new Row(Field.NAME, List.of("Nicolas Maduro"), List.of("MADURO MOROS, Nicolas"), Agreement.YES),
                        new Row(Field.OTHER_NAMES, List.of(), List.of("EL TORO (weak)"), Agreement.UNKNOWN),
                        new Row(Field.KIND, List.of("Person"), List.of("Person"), Agreement.YES),
                        new Row(Field.BIRTH_DATE, List.of("1990-06-01"), List.of("1962-11-23"), Agreement.NO),
                        new Row(Field.NATIONALITY, List.of("VE"), List.of("VE"), Agreement.YES),
                        new Row(Field.IDENTIFIER, List.of("Passport ••••2345"), List.of("••••"), Agreement.NO),
                        new Row(Field.PROGRAMME, List.of(), List.of("VENEZUELA"), Agreement.UNKNOWN));
        assertThat(rows.toString()).doesNotContain("D00012345", "5892464");
    }

    @Test
    void the_hit_is_laid_beside_the_one_whose_name_it_found() {
        var guardian = new Subject("Somebody Else", "PERSON", null, null, List.of());

        var comparison = Comparison.of(List.of(guardian, PERSON), hit(List.of("name"), List.of()));

        assertThat(comparison.rows().get(0).person()).containsExactly("Nicolas Maduro");
        assertThat(comparison.rows())
                .filteredOn(row -> row.field() == Field.BIRTH_DATE)
                .allSatisfy(row -> assertThat(row.person()).containsExactly("1990-06-01"));
    }

    @Test
    void a_hit_stored_before_entries_were_kept_shows_its_names_only() {
        var old = new Hit("UN", "1", "RI WON HO", 0.97, Band.BLOCK, List.of("name"), List.of());

        assertThat(Comparison.of(PERSON, old).rows())
                .containsExactly(new Row(Field.NAME, List.of("Nicolas Maduro"), List.of("RI WON HO"), Agreement.YES));
    }

    private static Hit hit(List<String> agreed, List<String> disagreed) {
        var draft = ListEntry.draft("22790", ListEntry.Kind.PERSON, "MADURO MOROS, Nicolas");
        draft.alias("EL TORO", true);
        draft.birth(Birth.on(LocalDate.of(1962, 11, 23)));
        draft.nationality("VE");
        draft.identifier("5892464");
        draft.programme("VENEZUELA");
        return new Hit(
                "OFAC_SDN",
                "22790",
                "MADURO MOROS, Nicolas",
                0.889,
                Band.REVIEW,
                agreed,
                disagreed,
                "Nicolas Maduro",
                "MADURO MOROS, Nicolas",
                EntryFacts.of(ListKind.OFAC_SDN, draft.finish()),
                "hash");
    }
}
