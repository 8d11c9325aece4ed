package dev.greenroom.identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unified social credit code of a Chinese business (GB 32100): two characters for who registered what, six digits of
 * region, nine characters of the organisation, and a checksum modulo 31. The result 31 counts as 0, which many published
 * versions of the formula get wrong. Some codes in use fail the checksum, so a wrong one is for an officer to judge.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;
    private static final Pattern CATEGORY =
            Pattern.compile("(1[1-39]|2[19]|3[1-59]|4[19]|5[1-39]|6[129]|7[129]|8[19]|9[1-3]|A[19]|N[1-39]|Y1).*");
    private static final Pattern REGION = Pattern.compile("..[0-9]{6}.*");
    private static final String INDIVIDUALLY_OWNED = "92";

    private CreditCode() {}

    /** Why a text cannot be a credit code. */
    public enum Flaw {
        LENGTH,
        /** A character that no code has; I, O, S, V and Z are left out, because they look like digits and other letters. */
        CHARACTER,
        NO_SUCH_CATEGORY,
        REGION,
        CHECKSUM
    }

    /** What the code is, or why it is none; spaces around it and case do not matter. */
    public sealed interface Reading {}

    public record Valid(String code) implements Reading {}

    public record Invalid(Flaw flaw) implements Reading {}

    public static Reading read(String text) {
        var code = normal(text);
        if (code.length() != LENGTH) {
            return new Invalid(Flaw.LENGTH);
        }
        if (code.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            return new Invalid(Flaw.CHARACTER);
        }
        if (!CATEGORY.matcher(code).matches()) {
            return new Invalid(Flaw.NO_SUCH_CATEGORY);
        }
        if (!REGION.matcher(code).matches()) {
            return new Invalid(Flaw.REGION);
        }
        return checkCharacter(code) == code.charAt(LENGTH - 1) ? new Valid(code) : new Invalid(Flaw.CHECKSUM);
    }

    public static boolean isValid(String text) {
        return read(text) instanceof Valid;
    }

    /** A household business of one person (category 92), as registered; says nothing of the checksum. */
    public static boolean isIndividuallyOwned(String text) {
        return normal(text).startsWith(INDIVIDUALLY_OWNED);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        int base = ALPHABET.length();
        return ALPHABET.charAt((base - sum % base) % base);
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
