package dev.greenroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "2008-11-21, 2026-11-20, 17",
        "2008-11-21, 2026-11-21, 18",
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2008-02-29, 2024-02-28, 15",
        "2008-02-29, 2024-02-29, 16",
        "2008-03-01, 2026-02-28, 17"
    })
    void an_age_is_complete_on_the_birthday_and_a_leap_day_child_waits_for_the_first_of_march(
            LocalDate born, LocalDate day, int age) {
        assertThat(Age.on(day, born)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-21, 2026-11-21", "2008-02-29, 2026-03-01", "2010-12-31, 2028-12-31"})
    void the_day_of_coming_of_age_is_the_first_on_which_the_age_is_reached(LocalDate born, LocalDate adult) {
        assertThat(Age.reaches(Age.ADULT, born)).isEqualTo(adult);
        assertThat(Age.on(adult, born)).isEqualTo(Age.ADULT);
        assertThat(Age.on(adult.minusDays(1), born)).isEqualTo(Age.ADULT - 1);
    }

    @ParameterizedTest
    @CsvSource({
        // Midnight in Shanghai, all year: there is no summer time there since 1991.
        "2026-11-20T15:59:59Z, 2026-11-20",
        "2026-11-20T16:00:00Z, 2026-11-21",
        // The nights on which Berlin and New York change their clocks.
        "2026-03-28T16:00:00Z, 2026-03-29",
        "2026-03-29T01:30:00Z, 2026-03-29",
        "2026-10-25T15:59:59Z, 2026-10-25",
        "2026-11-01T06:30:00Z, 2026-11-01",
        "2028-02-28T16:00:00Z, 2028-02-29",
        "2028-02-29T16:00:00Z, 2028-03-01"
    })
    void the_day_is_that_of_shanghai_whatever_other_places_do_with_their_clocks(Instant now, LocalDate day) {
        assertThat(Times.today(Clock.fixed(now, ZoneOffset.UTC))).isEqualTo(day);
    }

    @Test
    void a_child_is_a_minor_until_midnight_in_shanghai_and_an_adult_from_then_on() {
        var born = LocalDate.of(2008, 11, 21);
        assertThat(Age.on(Times.today(at("2026-11-20T15:59:59.999Z")), born)).isEqualTo(17);
        assertThat(Age.on(Times.today(at("2026-11-20T16:00:00Z")), born)).isEqualTo(18);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.ofHours(-8));
    }
}
