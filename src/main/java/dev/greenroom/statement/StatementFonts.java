package dev.greenroom.statement;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The shipped fonts, tried in order for each character. Reading a whole Han font for each document is what makes pages slow, so
 * frequent characters come from small fixed cuts and the full font is read only when a statement needs it.
 */
@Component
class StatementFonts {
    static final Color INK = new Color(0x1F, 0x29, 0x33);
    static final Color QUIET = new Color(0x5F, 0x6B, 0x7A);
    private static final int REPLACEMENT = 0xFFFD;

    private final List<Supplier<BaseFont>> regular;
    private final List<Supplier<BaseFont>> bold;

    StatementFonts() {
        var han = font("greenroom-han-frequent-1.ttf");
        var lessFrequent = font("greenroom-han-less-frequent-1.ttf");
        var full = font("droid-sans-fallback-full-1.ttf");
        regular = List.of(font("greenroom-alphabets-1.ttf"), han, lessFrequent, full);
        bold = List.of(font("greenroom-alphabets-bold-1.ttf"), han, lessFrequent, full);
    }

    /**
     * The text in runs of one font each.
     *
     * @param missing told each code point that no font has; it is drawn as U+FFFD, never as an empty box
     */
    Phrase phrase(String text, float size, Style style, IntConsumer missing) {
        var fonts = style == Style.BOLD ? bold : regular;
        var phrase = new Phrase();
        var run = new StringBuilder();
        int current = 0;
        var clean = text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .toArray();
        for (int point : clean) {
            int font = fontOf(fonts, point);
            if (font < 0) {
                missing.accept(point);
                font = 0;
            }
            if (font != current && !run.isEmpty()) {
                phrase.add(chunk(run.toString(), fonts.get(current).get(), size, style));
                run.setLength(0);
            }
            current = font;
            run.appendCodePoint(fonts.get(font).get().charExists(point) ? point : REPLACEMENT);
        }
        phrase.add(chunk(run.toString(), fonts.get(current).get(), size, style));
        return phrase;
    }

    private static int fontOf(List<Supplier<BaseFont>> fonts, int point) {
        for (int font = 0; font < fonts.size(); font++) {
            if (fonts.get(font).get().charExists(point)) {
                return font;
            }
        }
        return -1;
    }

    private static Chunk chunk(String text, BaseFont base, float size, Style style) {
        return new Chunk(text, new Font(base, size, Font.NORMAL, style == Style.QUIET ? QUIET : INK));
    }

    private static Supplier<BaseFont> font(String file) {
        return SingletonSupplier.of(() -> read(file));
    }

    private static BaseFont read(String file) {
        try (InputStream in = StatementFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Font is not shipped: " + file);
            }
            var font =
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setSubset(true);
            font.setSecureRandom(new SameSubsetName());
            return font;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** How a text stands out. */
    enum Style {
        PLAIN,
        QUIET,
        BOLD
    }

    /** OpenPDF names a font's subset at random; equal figures must give equal bytes. */
    private static final class SameSubsetName extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
