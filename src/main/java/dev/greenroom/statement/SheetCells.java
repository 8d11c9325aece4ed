package dev.greenroom.statement;

import dev.greenroom.statement.StatementFonts.Style;
import java.text.Bidi;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Tables and cells of one statement, from left to right or mirrored; labels in the creator's language and in a second one. */
final class SheetCells {
    static final float TEXT = 9.5f;
    static final float SMALL = 8f;
    private static final float LEADING = 1.3f;
    private static final float ABOVE = 3.2f;
    private static final float BELOW = 4.2f;
    private static final float SECOND = 0.78f;
    /** Keeps signs beside a text of the other direction in their place. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private final StatementLabels labels;
    private final StatementLabels second;
    private final DocumentFonts fonts;
    private final boolean mirrored;

    SheetCells(StatementLabels labels, StatementLabels second, DocumentFonts fonts, boolean mirrored) {
        this.labels = labels;
        this.second = second;
        this.fonts = fonts;
        this.mirrored = mirrored;
    }

    PdfPTable table(float... widths) {
        var table = new PdfPTable(mirrored ? reversed(widths) : widths);
        table.setWidthPercentage(100);
        if (mirrored) {
            table.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        }
        return table;
    }

    private static float[] reversed(float[] widths) {
        var reversed = new float[widths.length];
        for (int i = 0; i < widths.length; i++) {
            reversed[i] = widths[widths.length - 1 - i];
        }
        return reversed;
    }

    /** A label in both languages. */
    PdfPCell pair(String key, float size, Style style, int alignment) {
        return pair(key, "  ", size, style, alignment);
    }

    PdfPCell pair(String key, String between, float size, Style style, int alignment) {
        var phrase = fonts.phrase(labels.get(key) + between, size, style);
        var other = mirrored ? LEFT_TO_RIGHT + second.get(key) + LEFT_TO_RIGHT : second.get(key);
        phrase.addAll(fonts.phrase(other, size * SECOND, Style.QUIET));
        return cell(phrase, labels.get(key), size, alignment);
    }

    /** @param alignment left is where a line begins, right where it ends */
    PdfPCell cell(String text, float size, Style style, int alignment) {
        return cell(fonts.phrase(text, size, style), text, size, alignment);
    }

    /** Figures of one column end at one place in a mirrored table too. */
    PdfPCell figures(String text, float size, Style style) {
        return cell(text, size, style, figures());
    }

    int figures() {
        return mirrored ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
    }

    /** Smaller than the text of its row, on the same line. */
    PdfPCell aside(String text) {
        var cell = cell(text, SMALL, Style.QUIET, Element.ALIGN_LEFT);
        cell.setPaddingTop(above(TEXT) + (TEXT - SMALL) * LEADING);
        return cell;
    }

    private PdfPCell cell(Phrase phrase, String text, float size, int alignment) {
        var cell = new PdfPCell(phrase);
        cell.setHorizontalAlignment(alignment);
        boolean turns = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        if (mirrored && turns) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        } else if (mirrored) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_NO_BIDI);
            cell.setHorizontalAlignment(alignment == Element.ALIGN_LEFT ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        } else if (turns) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        }
        cell.setBorder(0);
        cell.setLeading(0, LEADING);
        cell.setPaddingTop(above(size));
        cell.setPaddingBottom(BELOW);
        return cell;
    }

    private static float above(float size) {
        return Math.max(0, ABOVE - size * (LEADING - 1));
    }
}
