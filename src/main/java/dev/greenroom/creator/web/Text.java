package dev.greenroom.creator.web;

import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a text that somebody wrote. */
final class Text {
    static final int LONGEST_NOTE = 2000;
    static final int LONGEST_MESSAGE = 500;

    private Text() {}

    static void required(String field, String text, int longest, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(field, "MISSING", "is required"));
        }
        optional(field, text, longest, faults);
    }

    static void optional(String field, @Nullable String text, int longest, List<Fault> faults) {
        if (text != null && text.strip().length() > longest) {
            faults.add(new Fault(field, "TOO_LONG", "has at most %,d characters".formatted(longest)));
        }
        if (text != null && PersonalNumbers.areIn(text)) {
            faults.add(new Fault(field, "PERSONAL_NUMBER", "must not hold the number of a document or an account"));
        }
    }

    /** A blank text counts as none. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
