package dev.greenroom.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes the map from glyphs to characters, by which readers copy and search, in runs instead of a line for each glyph, and says of a
 * shaped Arabic letter which letter it is (of a ligature not: readers would turn its letters around).
 */
final class LeanWriter extends PdfWriter {
    private static final Pattern GLYPH = Pattern.compile("<(\\p{XDigit}{4})><\\1>\\[?<(\\p{XDigit}+)>");
    /** Arabic presentation forms. */
    private static final Pattern SHAPED = Pattern.compile("[\\uFB50-\\uFDFF\\uFE70-\\uFEFC]+");

    private static final int MOST_IN_SECTION = 100;

    private static final String BEFORE =
            """
            /CIDInit/ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo<</Registry(G)/Ordering(G)/Supplement 0>>def
            /CMapName/G def/CMapType 2 def
            1 begincodespacerange
            <0000><ffff>
            endcodespacerange
            """;
    private static final String AFTER = "endcmap CMapName currentdict/CMap defineresource pop end end";

    private LeanWriter(PdfDocument content, OutputStream out) {
        super(content, out);
        setFullCompression();
        setCompressionLevel(Deflater.BEST_COMPRESSION);
    }

    static LeanWriter of(Document document, OutputStream out) {
        var content = new PdfDocument();
        document.addDocListener(content);
        var writer = new LeanWriter(content, out);
        content.addWriter(writer);
        return writer;
    }

    /** The only plain stream that OpenPDF adds in this way is a font's map; pages, images and fonts have types of their own. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        return super.addToBody(object.getClass() == PdfStream.class ? inRuns((PdfStream) object) : object);
    }

    /** Only catalogue and information come here; the document's id, which OpenPDF takes from the latter, is not written twice. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean packed) throws IOException {
        var id = getInfo().get(PdfName.FILEID);
        getInfo().remove(PdfName.FILEID);
        var added = super.addToBody(object, true);
        getInfo().put(PdfName.FILEID, id);
        return added;
    }

    private static PdfStream inRuns(PdfStream map) throws IOException {
        var packed = new ByteArrayOutputStream();
        map.writeContent(packed);
        var text = new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes();
        var characters = new TreeMap<Integer, String>();
        var glyphs = GLYPH.matcher(new String(text, ISO_8859_1));
        while (glyphs.find()) {
            characters.put(Integer.parseInt(glyphs.group(1), 16), letters(glyphs.group(2)));
        }
        var lean = new PdfStream(map(characters).getBytes(ISO_8859_1));
        lean.flateCompress(Deflater.BEST_COMPRESSION);
        return lean;
    }

    private static String letters(String utf16) {
        var text = new String(HexFormat.of().parseHex(utf16), UTF_16BE);
        var plain = SHAPED.matcher(text).matches() ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        return plain.length() == 1 ? plain : text;
    }

    /** Neighbours in both orders share a line; sections of at most 100 lines (PDF 32000-1, 9.7.5.4 and Adobe's TN 5014). */
    private static String map(SortedMap<Integer, String> characters) {
        var lines = new ArrayList<String>();
        var glyphs = new ArrayList<>(characters.entrySet());
        for (int first = 0, last; first < glyphs.size(); first = last + 1) {
            last = first;
            while (last + 1 < glyphs.size() && isNext(glyphs.get(last), glyphs.get(last + 1))) {
                last++;
            }
            lines.add("<%04x><%04x><%s>"
                    .formatted(
                            glyphs.get(first).getKey(),
                            glyphs.get(last).getKey(),
                            HexFormat.of()
                                    .formatHex(glyphs.get(first).getValue().getBytes(UTF_16BE))));
        }
        var map = new StringBuilder(BEFORE);
        for (int from = 0; from < lines.size(); from += MOST_IN_SECTION) {
            var section = lines.subList(from, Math.min(from + MOST_IN_SECTION, lines.size()));
            map.append(section.size()).append(" beginbfrange\n");
            map.append(String.join("\n", section)).append("\nendbfrange\n");
        }
        return map.append(AFTER).toString();
    }

    /** A range counts in its last byte only. */
    private static boolean isNext(Map.Entry<Integer, String> one, Map.Entry<Integer, String> other) {
        int glyph = one.getKey();
        int next = other.getKey();
        return next == glyph + 1
                && glyph >> 8 == next >> 8
                && one.getValue().length() == 1
                && other.getValue().length() == 1
                && other.getValue().charAt(0) == one.getValue().charAt(0) + 1
                && one.getValue().charAt(0) >> 8 == other.getValue().charAt(0) >> 8;
    }
}
