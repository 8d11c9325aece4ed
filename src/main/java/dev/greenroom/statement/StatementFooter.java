package dev.greenroom.statement;

import dev.greenroom.statement.StatementFonts.Style;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Number and page of pages at the foot; the count of several is filled in when the last page is known. */
final class StatementFooter extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float BASELINE = 30;
    private static final float COUNT_WIDTH = 12;
    private final DocumentFonts fonts;
    private final String number;
    private final String page;
    private final boolean mirrored;
    private boolean onePage;
    private final java.util.List<PdfTemplate> counts = new java.util.ArrayList<>();

    StatementFooter(DocumentFonts fonts, String number, StatementSheet sheet) {
        this.fonts = fonts;
        this.number = number;
        this.page = sheet.page();
        this.mirrored = sheet.isMirrored();
    }

    /** What may stand at the foot, before its font is cut. */
    void note() {
        text(number);
        text(page + " 0123456789 /");
    }

    /** @param onePage known beforehand, so that the count is written in its place at once */
    void expect(boolean onePage) {
        this.onePage = onePage;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        if (onePage && writer.getPageNumber() > 1) {
            throw new IllegalStateException("A statement has more pages than it was measured for");
        }
        var canvas = writer.getDirectContent();
        var place = text((page + " " + writer.getPageNumber() + (onePage ? " / 1" : " / ")).strip());
        float countWidth = onePage ? 0 : COUNT_WIDTH;
        float placeWidth = ColumnText.getWidth(place);
        float right = document.right() - ColumnText.getWidth(text(number));
        float at = mirrored ? document.left() : document.right() - placeWidth - countWidth;
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_LEFT, text(number), mirrored ? right : document.left(), BASELINE, 0);
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, place, at, BASELINE, 0);
        if (!onePage) {
            var count = canvas.createTemplate(COUNT_WIDTH, SIZE * 2);
            counts.add(count);
            canvas.addTemplate(count, at + placeWidth + 2, BASELINE - 2);
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        var pages = Integer.toString(writer.getPageNumber() - 1);
        counts.forEach(count -> ColumnText.showTextAligned(count, Element.ALIGN_LEFT, text(pages), 1, 2, 0));
    }

    private Phrase text(String text) {
        return fonts.phrase(text, SIZE, Style.QUIET);
    }
}
