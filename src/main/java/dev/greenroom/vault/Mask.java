package dev.greenroom.vault;

/** Shows no more of an identifier than a person needs to recognise it. */
public final class Mask {
    private static final int SHOWN = 4;

    private Mask() {}

    /** The last four characters behind dots; dots only when there are fewer than eight. */
    public static String tail(String value) {
        return value.length() < 2 * SHOWN ? "••••" : "••••" + value.substring(value.length() - SHOWN);
    }
}
