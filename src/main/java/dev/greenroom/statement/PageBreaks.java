package dev.greenroom.statement;

import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Adds the parts of a statement to its pages so that neither the sum of a table nor what follows it begins a page alone. */
final class PageBreaks {
    /** Well within a page: what is close to its end counts as more than one. */
    private static final float SPARE = 12;
    /** What a sum takes along: itself and the line before it. */
    private static final int LAST_ROWS = 2;

    private final Document document;
    private final PdfWriter writer;
    private final List<PdfPTable> parts;

    PageBreaks(Document document, PdfWriter writer, List<PdfPTable> parts) {
        this.document = document;
        this.writer = writer;
        this.parts = parts;
        parts.forEach(part -> part.setTotalWidth(document.right() - document.left()));
    }

    boolean fitsOnOnePage() {
        float height = SPARE;
        for (var part : parts) {
            height += part.getTotalHeight() + part.spacingAfter();
        }
        return height < document.top() - document.bottom();
    }

    void add() {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.getHeaderRows() > 0 && leavesAlone(part, heightBehind(i))) {
                addParted(part);
            } else {
                document.add(part);
            }
        }
    }

    /** Of what stands between this table and the next one. */
    private float heightBehind(int table) {
        float height = 0;
        for (int i = table + 1; i < parts.size() && parts.get(i).getHeaderRows() == 0; i++) {
            height += parts.get(i - 1).spacingAfter() + parts.get(i).getTotalHeight();
        }
        return height;
    }

    private boolean leavesAlone(PdfPTable table, float behind) {
        float header = table.getHeaderHeight();
        float y = writer.getVerticalPosition(true) - header;
        int pages = 1;
        int rows = 0;
        for (int row = table.getHeaderRows(); row < table.size(); row++) {
            if (y - table.getRowHeight(row) < document.bottom()) {
                y = document.top() - header;
                pages++;
                rows = 0;
            }
            y -= table.getRowHeight(row);
            rows++;
        }
        return pages > 1 && rows < LAST_ROWS || y - behind < document.bottom();
    }

    private void addParted(PdfPTable table) {
        int first = table.getHeaderRows();
        int parted = table.size() - LAST_ROWS;
        if (parted > first) {
            var before = new PdfPTable(table);
            for (int row = 0; row < LAST_ROWS; row++) {
                before.deleteLastRow();
            }
            document.add(before);
            for (int row = first; row < parted; row++) {
                table.deleteRow(first);
            }
        }
        document.newPage();
        document.add(table);
    }
}
