package dev.greenroom.diagram;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How one name is written in its places. */
public final class Words {
    private Words() {}

    /** "Check tax profile" gives CheckTaxProfile. */
    public static String pascal(String label) {
        return Arrays.stream(label.split("[ -]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** CheckTaxProfile gives checkTaxProfile. */
    public static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** reviewDecision gives ReviewDecision. */
    public static String upperFirst(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** ReviewApplication gives review-application. */
    public static String kebab(String pascal) {
        return lowerFirst(pascal).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
