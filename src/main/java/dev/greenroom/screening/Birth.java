package dev.greenroom.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list knows of a birth date.
 *
 * @param day the exact day, if known
 */
record Birth(int fromYear, int toYear, @Nullable LocalDate day) {
    /** How far "circa" reaches. */
    private static final int ABOUT = 2;

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu")
            .toFormatter(Locale.ENGLISH);
    /** As European files write it. */
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

    static Birth on(LocalDate day) {
        return new Birth(day.getYear(), day.getYear(), day);
    }

    static Birth between(int fromYear, int toYear) {
        return new Birth(Math.min(fromYear, toYear), Math.max(fromYear, toYear), null);
    }

    /** {@code 23 Nov 1962}, {@code 1962-11-23}, {@code Nov 1962}, {@code circa 1962}, {@code 1962 to 1964}; else null. */
    static @Nullable Birth parse(String text) {
        var plain = text.strip();
        var day = day(plain);
        if (day != null) {
            return on(day);
        }
        var years = YEAR.matcher(plain)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .summaryStatistics();
        if (years.getCount() == 0) {
            return null;
        }
        int about = plain.toLowerCase(Locale.ROOT).contains("circa") ? ABOUT : 0;
        return between(years.getMin() - about, years.getMax() + about);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            if (text.indexOf('-') == 4) {
                return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            }
            return LocalDate.parse(text, text.indexOf('/') > 0 ? SLASHES : DAY);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** {@code 1962-11-23}, {@code 1962} or {@code 1960–1964}. */
    String text() {
        if (day != null) {
            return day.toString();
        }
        return fromYear == toYear ? String.valueOf(fromYear) : fromYear + "–" + toYear;
    }

    boolean isDay(LocalDate other) {
        return other.equals(day);
    }

    boolean includesYearOf(LocalDate other) {
        return fromYear <= other.getYear() && other.getYear() <= toYear;
    }
}
