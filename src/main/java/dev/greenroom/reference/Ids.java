package dev.greenroom.reference;

import java.security.SecureRandom;
import java.time.Instant;

/** Makes and checks ids: prefix, underscore, 20 characters of Crockford base 32 (time first, so they sort by age). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TIME_CHARACTERS = 9;
    private static final int RANDOM_CHARACTERS = 11;
    private static final int MAXIMUM_LENGTH = 40;

    private Ids() {}

    public static String next(String prefix) {
        var id = new StringBuilder(prefix).append('_');
        long time = Instant.now().toEpochMilli();
        for (int shift = (TIME_CHARACTERS - 1) * 5; shift >= 0; shift -= 5) {
            id.append(ALPHABET[(int) (time >>> shift) & 31]);
        }
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return id.toString();
    }

    static void check(String value, String prefix) {
        if (!value.startsWith(prefix + "_") || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("Not an id of kind " + prefix);
        }
    }
}
