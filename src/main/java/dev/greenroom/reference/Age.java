package dev.greenroom.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Age in full years, by the day in Shanghai. Who was born on 29 February has their birthday on 1 March in other years: never
 * a day older than the calendar makes them. Clocks that are put forward elsewhere change nothing: only days count.
 */
public final class Age {
    /** Nobody younger may go live. */
    public static final int MINIMUM = 16;

    /** From here on no guardian is needed. */
    public static final int ADULT = 18;

    private Age() {}

    /** Full years on this day; none before the first birthday. */
    public static int on(LocalDate day, LocalDate born) {
        return (int) ChronoUnit.YEARS.between(born, day);
    }

    /** The first day with this age. */
    public static LocalDate reaches(int years, LocalDate born) {
        var day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
