package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredHitsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_hit_stored_before_entries_were_kept_with_it_is_still_read() throws Exception {
        var hit = JSON.readValue(
                """
                {"list":"UN","entryId":"1","name":"RI WON HO","score":0.97,"band":"BLOCK","agreed":["name"],"disagreed":[]}
                """,
                Hit.class);

        assertThat(hit).isEqualTo(new Hit("UN", "1", "RI WON HO", 0.97, Band.BLOCK, List.of("name"), List.of()));
        assertThat(hit.entry()).isNull();
    }

    @Test
    void a_hit_is_stored_with_what_the_list_said_and_read_back_the_same() throws Exception {
        var draft = ListEntry.draft("1", ListEntry.Kind.PERSON, "RI WON HO");
        draft.alias("Ri Won-ho", true);
        draft.birth(Birth.on(LocalDate.of(1964, 7, 17)));
        draft.birth(Birth.between(1963, 1965));
        draft.identifier("381310014");
        var entry = draft.finish();
        var hit = new Hit(
                "UN",
                "1",
                "RI WON HO",
                1,
                Band.BLOCK,
                List.of("name"),
                List.of(),
                "Ri Won Ho",
                "Ri Won-ho",
                EntryFacts.of(ListKind.UN, entry),
                StoredEntry.of(entry, 3).hash());

        var text = JSON.writeValueAsString(hit);

        assertThat(JSON.readValue(text, Hit.class)).isEqualTo(hit);
        assertThat(text).contains("••••0014", "1963–1965").doesNotContain("381310014");
    }

    @Test
    void the_same_entry_has_the_same_hash_however_its_facts_are_ordered() {
        var one = ListEntry.draft("1", ListEntry.Kind.PERSON, "RI WON HO");
        one.nationality("KP");
        one.nationality("CN");
        var other = ListEntry.draft("1", ListEntry.Kind.PERSON, "RI WON HO");
        other.nationality("CN");
        other.nationality("KP");

        assertThat(StoredEntry.of(one.finish(), 1).hash())
                .isEqualTo(StoredEntry.of(other.finish(), 7).hash());
    }
}
