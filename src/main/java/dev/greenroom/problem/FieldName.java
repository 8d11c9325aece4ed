package dev.greenroom.problem;

/** A field name that a caller made up, fit to be shown: a word is kept, anything else is not repeated. */
final class FieldName {
    private static final int LONGEST = 40;

    private FieldName() {}

    static String shown(String name) {
        return name.length() <= LONGEST && name.matches("[A-Za-z][A-Za-z_]*") ? name : "?";
    }
}
