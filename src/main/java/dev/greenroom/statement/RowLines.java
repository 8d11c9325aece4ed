package dev.greenroom.statement;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPTableEvent;

/** Fine lines between the rows, in one stroke for each page: a border for each cell would be a quarter of a page's drawing. */
final class RowLines implements PdfPTableEvent {
    private static final Color LINE = new Color(0xD5, 0xDA, 0xE1);
    private static final float THIN = 0.5f;

    @Override
    public void tableLayout(
            PdfPTable table,
            float[][] widths,
            float[] heights,
            int headerRows,
            int rowStart,
            PdfContentByte[] canvases) {
        var canvas = canvases[PdfPTable.LINECANVAS];
        var columns = widths[0];
        canvas.setLineWidth(THIN);
        canvas.setColorStroke(LINE);
        for (int row = 1; row < heights.length - 1; row++) {
            canvas.moveTo(columns[0], heights[row]);
            canvas.lineTo(columns[columns.length - 1], heights[row]);
        }
        canvas.stroke();
    }
}
