package dev.greenroom.statement;

import dev.greenroom.money.Money;
import dev.greenroom.statement.StatementFonts.Style;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Bidi;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.IntConsumer;
import java.util.zip.Deflater;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws finished figures on A4. Equal number and figures give equal bytes: no random, no clock; the dates inside are the
 * payment's. Arabic runs from right to left.
 */
@Component
class StatementPdf {
    /** Grows with every change of what is drawn or of the fonts, so that old statements can be told from new ones. */
    static final int LAYOUT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(StatementPdf.class);
    private static final Color LINE = new Color(0xD5, 0xDA, 0xE1);
    private static final Color BAND = new Color(0xF3, 0xF5, 0xF8);
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8f;
    private static final float MARGIN = 48;

    private final StatementFonts fonts;

    StatementPdf(StatementFonts fonts) {
        this.fonts = fonts;
    }

    byte[] draw(String number, StatementFigures figures) {
        return draw(number, figures, point -> LOG.warn("No font has U+{}", Integer.toHexString(point)));
    }

    byte[] draw(String number, StatementFigures figures, IntConsumer missing) {
        return draw(number, figures, new DocumentFonts(fonts, missing));
    }

    static byte[] draw(String number, StatementFigures figures, DocumentFonts fonts) {
        var labels = StatementLabels.of(figures.locale());
        var footer = new StatementFooter(fonts, number, labels.get("page"));
        var sheet = new Sheet(labels, fonts, "ar".equals(figures.locale()));
        footer.note();
        sheet.parts(number, figures);
        fonts.cut();
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 12);
        var writer = PdfWriter.getInstance(document, bytes);
        writer.setFullCompression();
        writer.setCompressionLevel(Deflater.BEST_COMPRESSION);
        writer.setPageEvent(footer);
        document.addTitle(labels.get("title") + " " + number);
        document.addAuthor("Greenroom");
        document.open();
        sameEachTime(writer, number, figures);
        sheet.parts(number, figures).forEach(document::add);
        document.close();
        return bytes.toByteArray();
    }

    private static void sameEachTime(PdfWriter writer, String number, StatementFigures figures) {
        var day = GregorianCalendar.from(figures.paymentDate().atStartOfDay(java.time.ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(day));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(day));
        var id = fileId(number + figures.payoutId());
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getInfo().put(new PdfName("Layout"), new PdfString(Integer.toString(LAYOUT)));
    }

    private static byte[] fileId(String text) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String grouped(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    private static String grouped(String amount) {
        return amount.matches("-?\\d+(\\.\\d+)?")
                ? new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(amount))
                : amount;
    }

    /** The parts of one statement in one language. */
    private static final class Sheet {
        private final StatementLabels labels;
        private final DocumentFonts fonts;
        private final boolean rightToLeft;

        private Sheet(StatementLabels labels, DocumentFonts fonts, boolean rightToLeft) {
            this.labels = labels;
            this.fonts = fonts;
            this.rightToLeft = rightToLeft;
        }

        private List<PdfPTable> parts(String number, StatementFigures figures) {
            return List.of(
                    head(number, figures),
                    facts(figures),
                    lines("bonus", figures.bonusLines(), "gross", figures.gross()),
                    lines("withholding", figures.taxSteps(), "withheld", figures.withheld()),
                    total(figures.net()),
                    note());
        }

        private PdfPTable head(String number, StatementFigures figures) {
            var table = table(4, 1);
            table.addCell(cell(labels.get("title"), 16, Style.BOLD, Element.ALIGN_LEFT, 0));
            table.addCell(cell("Greenroom", 13, Style.BOLD, Element.ALIGN_RIGHT, 0));
            table.addCell(cell(number, 10, Style.QUIET, Element.ALIGN_LEFT, 0));
            table.addCell(cell(figures.week().toString(), 10, Style.QUIET, Element.ALIGN_RIGHT, 0));
            table.setSpacingAfter(14);
            return table;
        }

        private PdfPTable facts(StatementFigures figures) {
            var table = table(2, 5);
            fact(table, "creator", figures.creatorName());
            fact(table, "creatorId", figures.creatorId().value());
            fact(
                    table,
                    "week",
                    figures.week() + "  (" + figures.week().monday() + " – "
                            + figures.week().sunday() + ")");
            fact(table, "paymentDate", figures.paymentDate().toString());
            fact(table, "payoutReference", figures.payoutReference());
            fact(table, "currency", figures.net().currency());
            table.setSpacingAfter(16);
            return table;
        }

        private void fact(PdfPTable table, String label, String value) {
            table.addCell(cell(labels.get(label), TEXT, Style.QUIET, Element.ALIGN_LEFT, 0));
            table.addCell(cell(value, TEXT, Style.PLAIN, Element.ALIGN_LEFT, 0));
        }

        private PdfPTable lines(String heading, List<StatementFigures.Line> lines, String sumLabel, Money sum) {
            var table = table(5, 4, 2);
            table.setHeaderRows(1);
            head(table, labels.get(heading), Element.ALIGN_LEFT);
            head(table, labels.get("detail"), Element.ALIGN_LEFT);
            head(table, labels.get("amount"), Element.ALIGN_RIGHT);
            for (var line : lines) {
                table.addCell(cell(labels.words(line.text()), TEXT, Style.PLAIN, Element.ALIGN_LEFT, Rectangle.BOTTOM));
                table.addCell(
                        cell(labels.words(line.detail()), SMALL, Style.QUIET, Element.ALIGN_LEFT, Rectangle.BOTTOM));
                table.addCell(cell(grouped(line.amount()), TEXT, Style.PLAIN, Element.ALIGN_RIGHT, Rectangle.BOTTOM));
            }
            var label = cell(labels.get(sumLabel), TEXT, Style.BOLD, Element.ALIGN_LEFT, 0);
            label.setColspan(2);
            table.addCell(label);
            table.addCell(cell(grouped(sum.amount()), TEXT, Style.BOLD, Element.ALIGN_RIGHT, 0));
            table.setSpacingAfter(16);
            return table;
        }

        private void head(PdfPTable table, String text, int alignment) {
            var cell = cell(text, TEXT, Style.BOLD, alignment, Rectangle.BOTTOM);
            cell.setBackgroundColor(BAND);
            table.addCell(cell);
        }

        private PdfPTable total(Money net) {
            var table = table(3, 2);
            for (var cell : List.of(
                    cell(labels.get("net"), 12, Style.BOLD, Element.ALIGN_LEFT, Rectangle.TOP),
                    cell(
                            grouped(net.amount()) + " " + net.currency(),
                            12,
                            Style.BOLD,
                            Element.ALIGN_RIGHT,
                            Rectangle.TOP))) {
                cell.setBorderColor(DocumentFonts.INK);
                cell.setPaddingTop(8);
                table.addCell(cell);
            }
            table.setSpacingAfter(22);
            table.setKeepTogether(true);
            return table;
        }

        private PdfPTable note() {
            var table = table(1);
            table.addCell(cell(labels.get("note"), SMALL, Style.QUIET, Element.ALIGN_LEFT, 0));
            return table;
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

        private PdfPCell cell(String text, float size, Style style, int alignment, int border) {
            Phrase phrase = fonts.phrase(text, size, style);
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
            cell.setPaddingTop(3.5f);
            cell.setPaddingBottom(4.5f);
            return cell;
        }
    }
}
