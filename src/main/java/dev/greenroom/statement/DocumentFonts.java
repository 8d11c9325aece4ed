package dev.greenroom.statement;

import dev.greenroom.statement.StatementFonts.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The fonts of one document. It is laid out twice: the first time only the characters are noted, {@link #cut} then makes fonts
 * with just these, and the second time the texts are written with them.
 */
class DocumentFonts {
    static final Color INK = new Color(0x1F, 0x29, 0x33);
    static final Color QUIET = new Color(0x5F, 0x6B, 0x7A);
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LINE_END = '\n';
    /** Width of the line around a bold letter, as a share of its size. */
    private static final float BOLDER = 0.035f;

    private final StatementFonts fonts;
    private final IntConsumer missing;
    private final Map<SourceFont, TreeSet<Integer>> characters = new HashMap<>();
    private final Map<SourceFont, BaseFont> cuts = new HashMap<>();
    private boolean isCut;

    /** @param missing told each code point that no font has; it is drawn as U+FFFD, never as an empty box */
    DocumentFonts(StatementFonts fonts, IntConsumer missing) {
        this.fonts = fonts;
        this.missing = missing;
    }

    /** Before the cut an empty phrase, and its characters are noted. */
    Phrase phrase(String text, float size, Style style) {
        var phrase = new Phrase();
        for (var run : runs(text)) {
            if (isCut) {
                phrase.add(chunk(run, size, style));
            } else {
                note(run);
            }
        }
        return phrase;
    }

    /** After this no other character can be written. */
    void cut() {
        characters.forEach((font, points) -> {
            if (points.stream()
                    .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC)) {
                points.addAll(font.shapesOf(points));
            }
            cuts.put(font, font.cut(points));
        });
        isCut = true;
    }

    private record Run(SourceFont font, String text) {}

    private void note(Run run) {
        var points = characters.computeIfAbsent(run.font(), none -> new TreeSet<>());
        run.text().codePoints().filter(point -> point != LINE_END).forEach(points::add);
    }

    private Chunk chunk(Run run, float size, Style style) {
        var color = style == Style.QUIET ? QUIET : INK;
        var chunk = new Chunk(run.text(), new Font(cuts.get(run.font()), size, Font.NORMAL, color));
        // A bold font would be a second one in each document, and the Han font has none.
        return style == Style.BOLD
                ? chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, size * BOLDER, color)
                : chunk;
    }

    /** The text in runs of one font each. */
    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        int current = 0;
        for (int point : text.codePoints()
                .filter(point -> point == LINE_END || !Character.isISOControl(point))
                .toArray()) {
            if (point == LINE_END) {
                run.append('\n');
                continue;
            }
            int font = fonts.fontOf(point);
            if (font < 0 && !isCut) {
                missing.accept(point);
            }
            if (Math.max(font, 0) != current && !run.isEmpty()) {
                runs.add(new Run(fonts.font(current), run.toString()));
                run.setLength(0);
            }
            current = Math.max(font, 0);
            run.appendCodePoint(font < 0 ? REPLACEMENT : point);
        }
        runs.add(new Run(fonts.font(current), run.toString()));
        return runs;
    }
}
