package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ClearedHitsTest extends DatabaseTest {
    private static final Clearance BY_ONE = new Clearance("compliance", "another birth year", null, null);
    private static final Clearance BY_TWO = new Clearance("compliance", "another birth year", "compliance2", "agreed");

    private final ApplicationId person = ApplicationId.next();

    @Autowired
    ClearedHits cleared;

    @Autowired
    Sightings sightings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void one_officer_clears_a_likely_hit_and_only_two_a_strong_one() {
        var likely = sighting("1", "a", Band.REVIEW);
        var strong = sighting("2", "a", Band.BLOCK);
        clear(BY_ONE, likely, strong);
        assertThat(covers(likely)).isTrue();
        assertThat(covers(strong)).isFalse();

        clear(new Clearance("compliance", "again", "compliance", "again"), strong);
        assertThat(covers(strong)).isFalse();

        clear(BY_TWO, strong);
        assertThat(covers(strong)).isTrue();
    }

    @Test
    void a_hit_that_grows_strong_needs_the_second_officer_after_all() {
        clear(BY_ONE, sighting("1", "a", Band.REVIEW));
        var grown = sighting("1", "a", Band.BLOCK);
        assertThat(covers(grown)).isFalse();

        clear(BY_TWO, grown);

        assertThat(covers(grown)).isTrue();
        assertThat(cleared.history(person)).hasSize(1);
    }

    @Test
    void a_clearance_counts_until_the_entry_or_the_person_changes_and_again_when_the_change_is_taken_back() {
        var seen = sighting("1", "a", Band.BLOCK);
        clear(BY_TWO, seen);

        assertThat(covers(sighting("1", "b", Band.BLOCK))).isFalse();
        assertThat(covers(sightings.of(
                        new Subject("Mei Lin", "PERSON", LocalDate.of(1990, 6, 2), "CN", List.of()),
                        hit("1", "a", Band.BLOCK))))
                .isFalse();
        assertThat(covers(sighting("1", "a", Band.BLOCK))).isTrue();
    }

    @Test
    void a_new_account_or_phone_ends_no_clearance_but_a_hit_by_it_is_another() {
        clear(BY_TWO, sighting("1", "a", Band.BLOCK));
        var moved = new Subject(
                "Mei Lin",
                "PERSON",
                LocalDate.of(1990, 6, 1),
                "CN",
                List.of(new Identifier("PASSPORT", "E12345678"), new Identifier("ACCOUNT", "6222020200112233445")));

        assertThat(covers(sightings.of(moved, hit("1", "a", Band.BLOCK)))).isTrue();
        assertThat(covers(sightings.of(moved, hit("1", "a", Band.BLOCK, "name", "identifier"))))
                .isFalse();
    }

    private void clear(Clearance clearance, Sighting... seen) {
        transaction.executeWithoutResult(status -> cleared.clear(person, List.of(seen), clearance));
    }

    private boolean covers(Sighting sighting) {
        return Objects.requireNonNull(
                transaction.execute(status -> cleared.of(List.of(person)).cover(person, sighting)));
    }

    private Sighting sighting(String entry, String hash, Band band) {
        var subject = new Subject(
                "Mei Lin",
                "PERSON",
                LocalDate.of(1990, 6, 1),
                "CN",
                List.of(new Identifier("PASSPORT", "E12345678"), new Identifier("PHONE", "+8613900000001")));
        return sightings.of(subject, hit(entry, hash, band));
    }

    private static Hit hit(String entry, String hash, Band band, String... agreed) {
        var facts = agreed.length == 0 ? List.of("name") : List.of(agreed);
        return new Hit("OFAC_SDN", entry, "LIN, Mei", 0.95, band, facts, List.of(), "Mei Lin", "LIN, Mei", null, hash);
    }
}
