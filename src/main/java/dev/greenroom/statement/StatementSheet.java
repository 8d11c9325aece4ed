package dev.greenroom.statement;

import dev.greenroom.statement.StatementContent.Column;
import dev.greenroom.statement.StatementContent.Section;
import dev.greenroom.statement.StatementContent.Total;
import dev.greenroom.statement.StatementFonts.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The parts of one statement: in its creator's language, headings and labels in a second one beside it. */
final class StatementSheet {
    private static final Color BAND = new Color(0xF3, 0xF5, 0xF8);
    private static final float TINY = 6.5f;
    private static final float QR_SIDE = 74;
    private static final int MANY_COLUMNS = 5;

    private final StatementLabels labels;
    private final StatementLabels second;
    private final SheetCells cells;
    private final boolean mirrored;

    StatementSheet(String locale, DocumentFonts fonts) {
        this.labels = StatementLabels.of(locale);
        this.second = StatementLabels.of(labels.get("second"));
        this.mirrored = "ar".equals(locale);
        this.cells = new SheetCells(labels, second, fonts, mirrored);
    }

    String title(StatementContent content) {
        return labels.get(content.title());
    }

    String page() {
        return labels.get("page");
    }

    boolean isMirrored() {
        return mirrored;
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
        var table = cells.table(4, 1);
        table.addCell(cells.cell(labels.get(content.title()), 16, Style.BOLD, Element.ALIGN_LEFT));
        table.addCell(cells.cell("Greenroom", 13, Style.BOLD, Element.ALIGN_RIGHT));
        table.addCell(cells.cell(second.get(content.title()), 10, Style.QUIET, Element.ALIGN_LEFT));
        table.addCell(cells.cell(content.period(), 10, Style.QUIET, Element.ALIGN_RIGHT));
        table.addCell(cells.cell(seal.number(), 10, Style.QUIET, Element.ALIGN_LEFT));
        table.addCell(cells.cell("", 10, Style.QUIET, Element.ALIGN_RIGHT));
        table.setSpacingAfter(12);
        return table;
    }

    private PdfPTable facts(StatementContent content) {
        var table = cells.table(4, 8);
        for (var fact : content.facts()) {
            table.addCell(cells.pair(fact.label(), SheetCells.TEXT, Style.QUIET, Element.ALIGN_LEFT));
            table.addCell(cells.cell(fact.value(), SheetCells.TEXT, Style.PLAIN, Element.ALIGN_LEFT));
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
        var table = cells.table(widths);
        table.setHeaderRows(1);
        boolean narrow = columns.size() > MANY_COLUMNS;
        for (var column : columns) {
            var cell = narrow
                    ? cells.pair(column.label(), "\n", SheetCells.SMALL, Style.BOLD, side(column))
                    : cells.pair(column.label(), SheetCells.TEXT, Style.BOLD, side(column));
            cell.setBackgroundColor(BAND);
            cell.setLeading(1.5f, 1);
            cell.setPaddingTop(3.2f);
            table.addCell(cell);
        }
        var decimals = decimals(section);
        section.rows().forEach(row -> row(table, columns, row, decimals, narrow));
        if (!section.sum().isEmpty()) {
            sum(table, columns, section.sum(), decimals, narrow);
        }
        table.setTableEvent(new RowLines());
        table.setSpacingAfter(14);
        return table;
    }

    /** The most decimals of each column of amounts. */
    private static int[] decimals(Section section) {
        var decimals = new int[section.columns().size()];
        for (int i = 0; i < decimals.length; i++) {
            int column = i;
            decimals[i] = section.columns().get(i).amount()
                    ? AmountText.mostDecimals(section.rows().stream().map(row -> row.get(column)))
                    : 0;
        }
        return decimals;
    }

    private void row(PdfPTable table, List<Column> columns, List<String> row, int[] decimals, boolean narrow) {
        float size = narrow ? SheetCells.SMALL : SheetCells.TEXT;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).amount()) {
                table.addCell(cells.figures(AmountText.of(row.get(i), decimals[i]), size, Style.PLAIN));
            } else if (i > 0 && !narrow) {
                table.addCell(cells.aside(labels.words(row.get(i))));
            } else {
                table.addCell(cells.cell(labels.words(row.get(i)), size, Style.PLAIN, Element.ALIGN_LEFT));
            }
        }
    }

    /** The label takes the columns that have no sum of their own. */
    private void sum(PdfPTable table, List<Column> columns, List<String> sum, int[] decimals, boolean narrow) {
        float size = narrow ? SheetCells.SMALL : SheetCells.TEXT;
        int first = 1;
        while (first < sum.size() && sum.get(first).isEmpty()) {
            first++;
        }
        var label = cells.pair(sum.getFirst(), size, Style.BOLD, Element.ALIGN_LEFT);
        label.setColspan(first);
        table.addCell(label);
        for (int i = first; i < sum.size(); i++) {
            table.addCell(
                    columns.get(i).amount()
                            ? cells.figures(AmountText.of(sum.get(i), decimals[i]), size, Style.BOLD)
                            : cells.cell(sum.get(i), size, Style.BOLD, Element.ALIGN_LEFT));
        }
    }

    private int side(Column column) {
        return column.amount() ? cells.figures() : Element.ALIGN_LEFT;
    }

    private PdfPTable total(Total total) {
        var table = cells.table(3, 2);
        var amount = AmountText.of(total.amount().text()) + " " + total.amount().currency();
        for (var cell : List.of(
                cells.pair(total.label(), 12, Style.BOLD, Element.ALIGN_LEFT),
                cells.cell(amount, 12, Style.BOLD, Element.ALIGN_RIGHT))) {
            cell.setBorder(Rectangle.TOP);
            cell.setBorderColor(DocumentFonts.INK);
            cell.setPaddingTop(5);
            table.addCell(cell);
        }
        table.setSpacingAfter(16);
        table.setKeepTogether(true);
        return table;
    }

    private PdfPTable note(StatementContent content) {
        var table = cells.table(1);
        table.addCell(cells.cell(labels.get(content.note()), SheetCells.SMALL, Style.QUIET, Element.ALIGN_LEFT));
        table.setSpacingAfter(14);
        return table;
    }

    /** Where anybody can ask whether this paper is genuine. */
    private PdfPTable proof(Seal seal) {
        var texts = cells.table(1);
        texts.addCell(cells.cell(labels.get("verify"), SheetCells.SMALL, Style.QUIET, Element.ALIGN_LEFT));
        texts.addCell(cells.cell(seal.address(), SheetCells.SMALL, Style.PLAIN, Element.ALIGN_LEFT));
        texts.addCell(cells.cell("SHA-256 " + seal.hash(), TINY, Style.QUIET, Element.ALIGN_LEFT));
        var table = cells.table(1, 5);
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
}
