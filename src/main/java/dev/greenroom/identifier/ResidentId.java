package dev.greenroom.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a Chinese resident identity card (GB 11643): six digits of region, birth date, three of sequence and a check
 * character. A small {@code x} is read as {@code X}. The sequence tells the sex, which nobody here needs, so it is not read.
 */
public final class ResidentId {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OLD = Pattern.compile("[1-9][0-9]{14}");
    /** Provinces by GB/T 2260; 81 to 83 for residents of Hong Kong, Macau and Taiwan; 9 and a province for foreigners. */
    private static final Pattern REGION = Pattern.compile(
            "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])).*");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private ResidentId() {}

    /** What the number says of itself. */
    public sealed interface Reading {}

    public record Valid(String number, LocalDate birthDate) implements Reading {}

    public record Invalid(Flaw flaw) implements Reading {}

    /** Why it cannot be a resident's number. */
    public enum Flaw {
        SHAPE,
        OLD_FORMAT,
        NO_SUCH_REGION,
        NO_SUCH_DATE,
        DATE_IN_FUTURE,
        CHECKSUM
    }

    /** Reads the number as of {@code today}; spaces around it do not matter. */
    public static Reading read(String text, LocalDate today) {
        var number = text.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(number).matches()) {
            return new Invalid(OLD.matcher(number).matches() ? Flaw.OLD_FORMAT : Flaw.SHAPE);
        }
        if (!REGION.matcher(number).matches()) {
            return new Invalid(Flaw.NO_SUCH_REGION);
        }
        LocalDate born;
        try {
            born = LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
        } catch (DateTimeException impossible) {
            return new Invalid(Flaw.NO_SUCH_DATE);
        }
        if (born.isAfter(today)) {
            return new Invalid(Flaw.DATE_IN_FUTURE);
        }
        return checkCharacter(number) == number.charAt(17) ? new Valid(number, born) : new Invalid(Flaw.CHECKSUM);
    }

    /** Whether it looks like such a number at all, right or wrong. */
    public static boolean looksLikeOne(String text) {
        var number = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(number).matches() || OLD.matcher(number).matches();
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
