package dev.greenroom.application;

import dev.greenroom.problem.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a draft. */
final class Findings {
    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void add(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }

    /** The text without spaces around it; a fault when there is none. */
    Optional<String> required(String field, @Nullable String value) {
        var text = optional(value);
        if (text.isEmpty()) {
            add(field, "REQUIRED", "This is needed.");
        }
        return text;
    }

    static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A needed text that passes; a fault when it does not. */
    Optional<String> required(
            String field, @Nullable String value, Predicate<String> passes, String code, String message) {
        var text = required(field, value);
        if (text.isPresent() && !passes.test(text.get())) {
            add(field, code, message);
            return Optional.empty();
        }
        return text;
    }

    /** Must not be given here. */
    void absent(String field, @Nullable String value, String message) {
        if (optional(value).isPresent()) {
            add(field, "NOT_ALLOWED", message);
        }
    }

    /** An ISO date; a fault when it is none. */
    Optional<LocalDate> date(String field, @Nullable String value) {
        var text = optional(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException wrong) {
            add(field, "NOT_A_DATE", "This must be a date such as 1995-03-14.");
            return Optional.empty();
        }
    }

    /** At least one code, each of those allowed and none twice. */
    void codes(String field, Collection<String> codes, Predicate<String> known) {
        if (codes.isEmpty()) {
            add(field, "REQUIRED", "Choose at least one.");
        }
        int index = 0;
        var seen = new HashSet<String>();
        for (String code : codes) {
            var path = field + "[" + index++ + "]";
            if (!known.test(code)) {
                add(path, "UNKNOWN_CODE", "This is none of the allowed codes.");
            } else {
                once(path, code, seen);
            }
        }
    }

    /** A fault when this was seen before; case does not matter. */
    void once(String path, String key, Collection<String> seen) {
        if (!seen.add(key.toLowerCase(Locale.ROOT))) {
            add(path, "DUPLICATE", "This is given twice.");
        }
    }
}
