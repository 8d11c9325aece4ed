package dev.greenroom.statement;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The shipped fonts, tried in order for each character; each is read when a statement first needs it. */
@Component
class StatementFonts {
    private final List<Supplier<SourceFont>> fonts =
            List.of(font("greenroom-alphabets-2.ttf"), font("droid-sans-fallback-full-1.ttf"));

    /** The first font that has the character; -1 when none has. */
    int fontOf(int codePoint) {
        for (int font = 0; font < fonts.size(); font++) {
            if (font(font).has(codePoint)) {
                return font;
            }
        }
        return -1;
    }

    SourceFont font(int font) {
        return fonts.get(font).get();
    }

    private static Supplier<SourceFont> font(String file) {
        return SingletonSupplier.of(() -> new SourceFont(file));
    }

    /** How a text stands out. */
    enum Style {
        PLAIN,
        QUIET,
        BOLD
    }
}
