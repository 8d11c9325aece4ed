package dev.greenroom.payout.web;

import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Listing;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what is not understood is refused in words. */
final class Query {
    private Query() {}

    static @Nullable BonusWeek week(@Nullable String week) {
        return parse("week", week, BonusWeek::parse);
    }

    static <T> @Nullable T parse(String field, @Nullable String text, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw Rejected.of(field, "INVALID", "This is not a value that " + field + " can have");
        }
    }

    static int page(int page) {
        return Math.max(0, Math.min(page, 1_000_000));
    }

    static int size(int size) {
        return Math.max(1, Math.min(size, Listing.MAXIMUM_SIZE));
    }
}
