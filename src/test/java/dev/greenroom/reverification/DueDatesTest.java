package dev.greenroom.reverification;

import static dev.greenroom.reverification.ReverificationReason.COMES_OF_AGE;
import static dev.greenroom.reverification.ReverificationReason.DOCUMENT_EXPIRY;
import static dev.greenroom.reverification.ReverificationReason.SIX_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reverification.DueDates.Due;
import dev.greenroom.reverification.DueDates.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {
    private static final ReverificationSettings SETTINGS = new ReverificationSettings(
            Period.ofMonths(6), Period.ofDays(30), Period.ofDays(7), Period.ofDays(30), Period.ofDays(14), 1000);
    private static final LocalDate BORN = LocalDate.of(1995, 3, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final DueDates dates = new DueDates(SETTINGS);

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-09-15",
        "2026-08-31, 2027-02-28",
        "2027-08-31, 2028-02-29",
        "2027-08-29, 2028-02-29",
        "2028-02-29, 2028-08-29",
        "2026-12-31, 2027-06-30",
    })
    void six_months_are_calendar_months_and_never_longer_than_the_law_allows(LocalDate verified, LocalDate due) {
        assertThat(dates.of(adult(verified, null), TODAY)).containsExactly(new Due(SIX_MONTHS, due.minusDays(30), due));
    }

    @Test
    void a_document_comes_due_on_its_last_day_and_a_long_term_one_never() {
        assertThat(dates.of(adult(TODAY, LocalDate.of(2028, 2, 29)), TODAY))
                .contains(new Due(DOCUMENT_EXPIRY, LocalDate.of(2028, 1, 30), LocalDate.of(2028, 2, 29)));
        assertThat(dates.of(adult(TODAY, null), TODAY)).extracting(Due::reason).containsExactly(SIX_MONTHS);
    }

    @ParameterizedTest
    @CsvSource({"2008-07-03, 2026-07-03, 2026-08-02", "2008-02-29, 2026-03-01, 2026-03-31"})
    void who_signed_by_a_guardian_is_asked_from_the_eighteenth_birthday_on(
            LocalDate born, LocalDate asked, LocalDate due) {
        var minor = new Facts(LocalDate.of(2025, 12, 1), true, born, null, true);

        assertThat(dates.of(minor, LocalDate.of(2026, 1, 5))).contains(new Due(COMES_OF_AGE, asked, due));
    }

    @Test
    void who_was_never_asked_and_is_late_already_gets_the_whole_time_of_notice() {
        var before = new Facts(LocalDate.of(2025, 1, 10), false, BORN, null, false);

        assertThat(dates.of(before, TODAY)).containsExactly(new Due(SIX_MONTHS, TODAY, LocalDate.of(2026, 7, 1)));
        assertThat(dates.of(adult(LocalDate.of(2025, 1, 10), null), TODAY))
                .extracting(Due::dueOn)
                .containsExactly(LocalDate.of(2025, 7, 10));
    }

    @Test
    void an_expired_document_gets_no_grace() {
        var expired = new Facts(TODAY, false, BORN, LocalDate.of(2026, 5, 1), false);

        assertThat(dates.of(expired, TODAY)).extracting(Due::dueOn).contains(LocalDate.of(2026, 5, 1));
    }

    @Test
    void days_begin_at_midnight_in_shanghai_also_where_clocks_change() {
        var before = TimeZone.getDefault();
        try {
            for (var zone : new String[] {"Europe/Berlin", "America/New_York", "Asia/Shanghai"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                // The clocks of Berlin change on 29 March and 25 October 2026, those of New York on 8 March and 1
                // November.
                assertThat(DueDates.overdueAt(LocalDate.of(2026, 3, 28)).toInstant())
                        .isEqualTo(Instant.parse("2026-03-28T16:00:00Z"));
                assertThat(DueDates.overdueAt(LocalDate.of(2026, 10, 31)).toInstant())
                        .isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
                assertThat(dates.warnAt(LocalDate.of(2026, 11, 1)).toInstant())
                        .isEqualTo(Instant.parse("2026-10-24T16:00:00Z"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_last_day_itself_is_still_in_time() {
        assertThat(DueDates.overdueAt(LocalDate.of(2026, 2, 28)).toString()).isEqualTo("2026-03-01T00:00+08:00");
        assertThat(Urgency.of(TODAY, TODAY, SETTINGS)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(TODAY.minusDays(1), TODAY, SETTINGS)).isEqualTo(Urgency.OVERDUE);
        assertThat(Urgency.of(TODAY.plusDays(7), TODAY, SETTINGS)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(TODAY.plusDays(8), TODAY, SETTINGS)).isEqualTo(Urgency.LATER);
    }

    private static Facts adult(LocalDate verified, @Nullable LocalDate expires) {
        return new Facts(verified, true, BORN, expires, false);
    }
}
