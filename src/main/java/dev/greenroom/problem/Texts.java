package dev.greenroom.problem;

/** Which texts may be kept at all. */
public final class Texts {
    private Texts() {}

    /** No NUL (PostgreSQL refuses it) and no half of a surrogate pair (no encoding has it). */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
