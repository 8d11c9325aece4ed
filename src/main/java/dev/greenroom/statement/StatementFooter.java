package dev.greenroom.statement;

import dev.greenroom.statement.StatementFonts.Style;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Number and page of pages at the foot; the count is filled in when the last page is known. */
final class StatementFooter extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float BASELINE = 30;
    private static final float COUNT_WIDTH = 24;
    private final DocumentFonts fonts;
    private final String number;
    private final String page;
    private final java.util.List<PdfTemplate> counts = new java.util.ArrayList<>();

    StatementFooter(DocumentFonts fonts, String number, String page) {
        this.fonts = fonts;
        this.number = number;
        this.page = page;
    }

    /** What may stand at the foot, before its font is cut. */
    void note() {
        text(number);
        text(page + " 0123456789 /");
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var count = writer.getDirectContent().createTemplate(COUNT_WIDTH, SIZE * 2);
        counts.add(count);
        var canvas = writer.getDirectContent();
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, text(number), document.left(), BASELINE, 0);
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_RIGHT,
                text((page + " " + writer.getPageNumber() + " / ").strip()),
                document.right() - COUNT_WIDTH + 10,
                BASELINE,
                0);
        canvas.addTemplate(count, document.right() - COUNT_WIDTH + 12, BASELINE - 2);
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
