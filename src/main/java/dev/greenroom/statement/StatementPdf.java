package dev.greenroom.statement;

import java.io.ByteArrayOutputStream;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.TimeZone;
import java.util.function.IntConsumer;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws finished content on A4. Equal content gives equal bytes: no random, no clock; the dates inside are the content's.
 * Arabic runs from right to left.
 */
@Component
class StatementPdf {
    /** Grows with every change of what is drawn or of the fonts, so that old statements can be told from new ones. */
    static final int LAYOUT = 4;

    private static final Logger LOG = LoggerFactory.getLogger(StatementPdf.class);
    private static final float MARGIN = 48;
    private static final int ID_LENGTH = 16;

    private final StatementFonts fonts;

    StatementPdf(StatementFonts fonts) {
        this.fonts = fonts;
    }

    byte[] draw(StatementContent content, Seal seal) {
        return draw(content, seal, point -> LOG.warn("No font has U+{}", Integer.toHexString(point)));
    }

    byte[] draw(StatementContent content, Seal seal, IntConsumer missing) {
        return draw(content, seal, new DocumentFonts(fonts, missing));
    }

    static byte[] draw(StatementContent content, Seal seal, DocumentFonts fonts) {
        var sheet = new StatementSheet(content.locale(), fonts);
        var footer = new StatementFooter(fonts, seal.number(), sheet);
        footer.note();
        sheet.parts(content, seal);
        fonts.cut();
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 12);
        var writer = LeanWriter.of(document, bytes);
        writer.setPageEvent(footer);
        document.addTitle(sheet.title(content) + " " + seal.number());
        document.addAuthor("Greenroom");
        document.open();
        sameEachTime(writer, content, seal);
        var breaks = new PageBreaks(document, writer, sheet.parts(content, seal));
        footer.expect(breaks.fitsOnOnePage());
        breaks.add();
        document.close();
        return bytes.toByteArray();
    }

    private static void sameEachTime(PdfWriter writer, StatementContent content, Seal seal) {
        var day = GregorianCalendar.from(content.date().atStartOfDay(java.time.ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(day));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(day));
        var id = HexFormat.of().parseHex(seal.hash(), 0, ID_LENGTH * 2);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getInfo().put(new PdfName("Layout"), new PdfString(Integer.toString(LAYOUT)));
    }
}
