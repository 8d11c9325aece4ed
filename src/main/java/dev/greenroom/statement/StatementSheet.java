package dev.greenroom.statement;

import dev.greenroom.statement.StatementContent.Column;
import dev.greenroom.statement.StatementContent.Section;
import dev.greenroom.statement.StatementContent.Total;
import dev.greenroom.statement.StatementFonts.Style;
import java.awt.Color;
import java.math.BigDecimal;
import java.text.Bidi;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The parts of one statement: in its creator's language, headings and labels in a second one beside it. */
final class StatementSheet {
    private static final Color LINE = new Color(0xD5, 0xDA, 0xE1);
    private static final Color BAND = new Color(0xF3, 0xF5, 0xF8);
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8f;
    private static final float TINY = 6.5f;
    private static final float QR_SIDE = 74;
    private static final int MANY_COLUMNS = 5;

    private final StatementLabels labels;
    private final StatementLabels second;
    private final DocumentFonts fonts;
    private final boolean rightToLeft;

    StatementSheet(String locale, DocumentFonts fonts) {
        this.labels = StatementLabels.of(locale);
        this.second = StatementLabels.of(labels.get("second"));
        this.fonts = fonts;
        this.rightToLeft = "ar".equals(locale);
    }

    String title(StatementContent content) {
        return labels.get(content.title());
    }

    String page() {
        return labels.get("page");
    }

    List<PdfPTable> parts(StatementContent content, Seal seal) {
        var parts = new ArrayList<PdfPTable>();
        parts.add(head(content, seal));
        parts.add(facts(content));
        content.sections().forEach(section -> parts.add(lines(section)));
        parts.add(total(content.total()));
        content.afterTotal().forEach(section -> parts.add(lines(section)));
        parts.add(note(content));
        parts.add(proof(seal));
        return parts;
    }

    private PdfPTable head(StatementContent content, Seal seal) {
        var table = table(4, 1);
        table.addCell(cell(labels.get(content.title()), 16, Style.BOLD, Element.ALIGN_LEFT, 0));
        table.addCell(cell("Greenroom", 13, Style.BOLD, Element.ALIGN_RIGHT, 0));
        table.addCell(cell(second.get(content.title()), 10, Style.QUIET, Element.ALIGN_LEFT, 0));
        table.addCell(cell(content.period(), 10, Style.QUIET, Element.ALIGN_RIGHT, 0));
        table.addCell(cell(seal.number(), 10, Style.QUIET, Element.ALIGN_LEFT, 0));
        table.addCell(cell("", 10, Style.QUIET, Element.ALIGN_RIGHT, 0));
        table.setSpacingAfter(12);
        return table;
    }

    private PdfPTable facts(StatementContent content) {
        var table = table(4, 8);
        for (var fact : content.facts()) {
            table.addCell(pair(fact.label(), TEXT, Style.QUIET, Element.ALIGN_LEFT, 0));
            table.addCell(cell(fact.value(), TEXT, Style.PLAIN, Element.ALIGN_LEFT, 0));
        }
        table.setSpacingAfter(14);
        return table;
    }

    private PdfPTable lines(Section section) {
        var columns = section.columns();
        var widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        var table = table(widths);
        table.setHeaderRows(1);
        boolean narrow = columns.size() > MANY_COLUMNS;
        for (var column : columns) {
            var cell = narrow
                    ? pair(column.label(), "\n", SMALL, Style.BOLD, side(column), Rectangle.BOTTOM)
                    : pair(column.label(), TEXT, Style.BOLD, side(column), Rectangle.BOTTOM);
            cell.setBackgroundColor(BAND);
            cell.setLeading(1.5f, 1);
            table.addCell(cell);
        }
        section.rows().forEach(row -> row(table, columns, row, narrow));
        if (!section.sum().isEmpty()) {
            sum(table, columns, section.sum(), narrow);
        }
        table.setSpacingAfter(14);
        return table;
    }

    private void row(PdfPTable table, List<Column> columns, List<String> row, boolean narrow) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            boolean aside = i > 0 && !column.amount() && !narrow;
            table.addCell(cell(
                    column.amount() ? grouped(row.get(i)) : labels.words(row.get(i)),
                    narrow || aside ? SMALL : TEXT,
                    aside ? Style.QUIET : Style.PLAIN,
                    side(column),
                    Rectangle.BOTTOM));
        }
    }

    /** The label takes the columns that have no sum of their own. */
    private void sum(PdfPTable table, List<Column> columns, List<String> sum, boolean narrow) {
        float size = narrow ? SMALL : TEXT;
        int first = 1;
        while (first < sum.size() && sum.get(first).isEmpty()) {
            first++;
        }
        var label = pair(sum.getFirst(), size, Style.BOLD, Element.ALIGN_LEFT, 0);
        label.setColspan(first);
        table.addCell(label);
        for (int i = first; i < sum.size(); i++) {
            table.addCell(cell(grouped(sum.get(i)), size, Style.BOLD, side(columns.get(i)), 0));
        }
    }

    private static int side(Column column) {
        return column.amount() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
    }

    private PdfPTable total(Total total) {
        var table = table(3, 2);
        var amount = grouped(total.amount().text()) + " " + total.amount().currency();
        for (var cell : List.of(
                pair(total.label(), 12, Style.BOLD, Element.ALIGN_LEFT, Rectangle.TOP),
                cell(amount, 12, Style.BOLD, Element.ALIGN_RIGHT, Rectangle.TOP))) {
            cell.setBorderColor(DocumentFonts.INK);
            cell.setPaddingTop(8);
            table.addCell(cell);
        }
        table.setSpacingAfter(16);
        table.setKeepTogether(true);
        return table;
    }

    private PdfPTable note(StatementContent content) {
        var table = table(1);
        table.addCell(cell(labels.get(content.note()), SMALL, Style.QUIET, Element.ALIGN_LEFT, 0));
        table.setSpacingAfter(14);
        return table;
    }

    /** Where anybody can ask whether this paper is genuine. */
    private PdfPTable proof(Seal seal) {
        var texts = table(1);
        texts.addCell(cell(labels.get("verify"), SMALL, Style.QUIET, Element.ALIGN_LEFT, 0));
        texts.addCell(cell(seal.address(), SMALL, Style.PLAIN, Element.ALIGN_LEFT, 0));
        texts.addCell(cell("SHA-256 " + seal.hash(), TINY, Style.QUIET, Element.ALIGN_LEFT, 0));
        var table = table(1, 5);
        for (var cell : List.of(new PdfPCell(image(seal.code()), false), new PdfPCell(texts))) {
            cell.setBorder(0);
            table.addCell(cell);
        }
        table.setKeepTogether(true);
        return table;
    }

    private static Image image(Image code) {
        code.scaleAbsolute(QR_SIDE, QR_SIDE);
        return code;
    }

    private PdfPTable table(float... widths) {
        var table = new PdfPTable(rightToLeft ? reversed(widths) : widths);
        table.setWidthPercentage(100);
        if (rightToLeft) {
            table.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        }
        return table;
    }

    private static float[] reversed(float[] widths) {
        var mirrored = new float[widths.length];
        for (int i = 0; i < widths.length; i++) {
            mirrored[i] = widths[widths.length - 1 - i];
        }
        return mirrored;
    }

    /** A label in both languages. */
    private PdfPCell pair(String key, float size, Style style, int alignment, int border) {
        return pair(key, "  ", size, style, alignment, border);
    }

    private PdfPCell pair(String key, String between, float size, Style style, int alignment, int border) {
        var phrase = fonts.phrase(labels.get(key) + between, size, style);
        phrase.addAll(fonts.phrase(second.get(key), size * 0.78f, Style.QUIET));
        return cell(phrase, labels.get(key), size, alignment, border);
    }

    private PdfPCell cell(String text, float size, Style style, int alignment, int border) {
        return cell(fonts.phrase(text, size, style), text, size, alignment, border);
    }

    private PdfPCell cell(Phrase phrase, String text, float size, int alignment, int border) {
        phrase.setLeading(size * 1.35f);
        var cell = new PdfPCell(phrase);
        cell.setHorizontalAlignment(alignment);
        if (rightToLeft && Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        } else if (rightToLeft) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
            cell.setHorizontalAlignment(alignment == Element.ALIGN_LEFT ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        }
        cell.setBorder(border);
        cell.setBorderColor(LINE);
        cell.setPaddingTop(3.2f);
        cell.setPaddingBottom(4.2f);
        return cell;
    }

    /** Numbers without decimals are counts and stay as they are, but for those with a currency behind them. */
    private static String grouped(String amount) {
        if (amount.matches("\\d+(\\.\\d+)? [A-Z]{3}")) {
            var parts = amount.split(" ", 2);
            var number = new BigDecimal(parts[0]);
            return String.format(Locale.ROOT, "%,." + number.scale() + "f ", number) + parts[1];
        }
        return amount.matches("-?\\d+\\.\\d+")
                ? new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(amount))
                : amount;
    }
}
