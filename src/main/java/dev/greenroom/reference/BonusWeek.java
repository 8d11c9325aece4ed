package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Pattern;

/** An ISO week of the programme, Monday to Sunday in Shanghai, written {@code 2026-W47}. */
public record BonusWeek(int year, int week) implements Comparable<BonusWeek> {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-W(\\d\\d)");

    public BonusWeek {
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                                .getMaximum()) {
            throw new IllegalArgumentException("No such ISO week");
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code yyyy-Www} or names no ISO week */
    @JsonCreator
    public static BonusWeek parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("A week looks like 2026-W47");
        }
        return new BonusWeek(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    public static BonusWeek of(LocalDate day) {
        return new BonusWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The last week that is over in Shanghai. */
    public static BonusWeek lastBefore(Clock clock) {
        return of(LocalDate.now(clock.withZone(ZONE)).minusWeeks(1));
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    @Override
    public int compareTo(BonusWeek other) {
        return monday().compareTo(other.monday());
    }

    @JsonValue
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-W%02d", year, week);
    }
}
