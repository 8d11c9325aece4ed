package dev.greenroom.creator.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The day by which something must be looked at again. */
final class ReviewDay {
    private static final int FARTHEST_YEARS = 5;

    private ReviewDay() {}

    /** The day in Shanghai of a date, or of a time with offset; today when there is a fault. */
    static LocalDate read(String given, Clock clock, List<Fault> faults) {
        var today = Times.today(clock);
        var day = today;
        try {
            day = given.contains("T")
                    ? OffsetDateTime.parse(given)
                            .atZoneSameInstant(BonusWeek.ZONE)
                            .toLocalDate()
                    : LocalDate.parse(given);
        } catch (DateTimeException notADate) {
            faults.add(new Fault("reviewBy", "NOT_A_DATE", "must be a date like 2026-12-31"));
        }
        if (day.isBefore(today)) {
            faults.add(new Fault("reviewBy", "IN_THE_PAST", "must not be in the past"));
        }
        if (day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            faults.add(new Fault("reviewBy", "TOO_FAR", "is at most five years ahead"));
        }
        return day;
    }
}
