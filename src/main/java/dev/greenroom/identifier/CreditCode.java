package dev.greenroom.identifier;

import java.util.Locale;

/**
 * The unified social credit code of a Chinese business (GB 32100): 18 characters, the last a checksum modulo 31. The result
 * 31 counts as 0, which many published versions of the formula get wrong.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** 18 characters of the alphabet, which has no I, O, S, V and Z. */
    public static boolean hasShape(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return code.length() == LENGTH && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }

    public static boolean isValid(String text) {
        if (!hasShape(text)) {
            return false;
        }
        var code = text.strip().toUpperCase(Locale.ROOT);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        int base = ALPHABET.length();
        return ALPHABET.indexOf(code.charAt(LENGTH - 1)) == (base - sum % base) % base;
    }
}
