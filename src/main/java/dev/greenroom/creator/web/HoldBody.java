package dev.greenroom.creator.web;

import dev.greenroom.creator.HoldCode;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;

/**
 * A hold to set.
 *
 * @param reviewBy a date, or a time with offset, not in the past
 */
record HoldBody(HoldCode code, String note, String reviewBy) {
    static final int LONGEST_NOTE = 2000;

    /** The day in Shanghai. @throws Rejected with every fault of the body */
    LocalDate reviewDay(Clock clock) {
        var faults = new ArrayList<Fault>();
        var today = LocalDate.now(clock.withZone(BonusWeek.ZONE));
        var day = today;
        try {
            day = reviewBy.contains("T")
                    ? OffsetDateTime.parse(reviewBy)
                            .atZoneSameInstant(BonusWeek.ZONE)
                            .toLocalDate()
                    : LocalDate.parse(reviewBy);
        } catch (DateTimeException notADate) {
            faults.add(new Fault("reviewBy", "NOT_A_DATE", "must be a date like 2026-12-31"));
        }
        if (day.isBefore(today)) {
            faults.add(new Fault("reviewBy", "IN_THE_PAST", "must not be in the past"));
        }
        if (day.isAfter(today.plusYears(5))) {
            faults.add(new Fault("reviewBy", "TOO_FAR", "is at most five years ahead"));
        }
        ReleaseBody.checkNote(note, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return day;
    }
}
