package dev.greenroom.statement;

import dev.greenroom.statement.StatementFonts.Style;
import java.awt.Color;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The font of one document. It is laid out twice: the first time only the characters are noted, {@link #cut} then makes a font with
 * just these, whichever shipped font each comes from, and the second time the texts are written with it.
 */
class DocumentFonts {
    static final Color INK = new Color(0x1F, 0x29, 0x33);
    static final Color QUIET = new Color(0x5F, 0x6B, 0x7A);
    private static final int REPLACEMENT = 0xFFFD;
    /** These part and turn letters; OpenPDF leaves out what a font does not have. */
    private static final Set<Integer> UNSEEN = Set.of((int) '\n', 0x200C, 0x200E, 0x200F);
    /** Width of the line around a bold letter, as a share of its size. */
    private static final float BOLDER = 0.035f;

    private final StatementFonts fonts;
    private final IntConsumer missing;
    private final TreeMap<Integer, SourceFont.Glyph> glyphs = new TreeMap<>();
    private final TreeSet<Integer> absent = new TreeSet<>();
    private @Nullable BaseFont font;

    /** @param missing told each code point that no font has; it is drawn as U+FFFD, never as an empty box */
    DocumentFonts(StatementFonts fonts, IntConsumer missing) {
        this.fonts = fonts;
        this.missing = missing;
    }

    /** Before the cut an empty phrase, and its characters are noted. */
    Phrase phrase(String text, float size, Style style) {
        var clean = CleanText.of(text);
        if (font == null) {
            clean.codePoints().filter(DocumentFonts::isDrawn).forEach(this::note);
            return new Phrase();
        }
        var color = style == Style.QUIET ? QUIET : INK;
        var chunk = new Chunk(drawable(clean), new Font(font, size, Font.NORMAL, color));
        // A bold font would be a second one in each document, and the Han font has none.
        return new Phrase(
                style == Style.BOLD
                        ? chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, size * BOLDER, color)
                        : chunk);
    }

    /** After this no other character can be written. */
    void cut() {
        if (glyphs.keySet().stream()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC)) {
            fonts.shapesOf(glyphs.keySet()).forEach(this::note);
        }
        font = FontCut.of(fonts.alphabets(), glyphs);
    }

    private static boolean isDrawn(int point) {
        return !UNSEEN.contains(point);
    }

    private void note(int point) {
        if (glyphs.containsKey(point) || absent.contains(point)) {
            return;
        }
        var glyph = fonts.glyph(point);
        if (glyph.isPresent()) {
            glyphs.put(point, glyph.get());
        } else {
            absent.add(point);
            missing.accept(point);
            note(REPLACEMENT);
        }
    }

    private String drawable(String text) {
        return absent.isEmpty()
                ? text
                : text.codePoints()
                        .map(point -> absent.contains(point) ? REPLACEMENT : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
