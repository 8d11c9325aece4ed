package dev.greenroom.problem;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of a few words, as a filter of a list names it. */
public final class Choice {
    private Choice() {}

    /** @return null for no choice; for a word that is none of them too, with a fault */
    public static <E extends Enum<E>> @Nullable E of(
            String field, @Nullable String name, E[] constants, List<Fault> faults) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var found = named(constants, name);
        if (found == null) {
            faults.add(new Fault(field, "UNKNOWN_CODE", "This is none of the allowed words."));
        }
        return found;
    }

    /** @return null for a word that is none of them */
    public static <E extends Enum<E>> @Nullable E named(E[] constants, String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
