package dev.greenroom.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.openpdf.text.pdf.BaseFont;

/**
 * A shipped TrueType font, out of which each document gets a cut of its own. A cut has only the document's glyphs, numbered anew:
 * OpenPDF's own subset keeps the widths and places of every glyph of the font, which is most of a short document.
 */
final class SourceFont {
    private static final List<String> TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "cmap", "OS/2", "name", "post");
    private static final int LAST_OF_BMP = 0xFFFF;
    private static final int FIRST_SHAPED = 0xFB50;
    private static final int LAST_SHAPED = 0xFEFC;

    private final String file;
    private final byte[] bytes;
    private final CmapLookup characters;
    /** Arabic letters as they are drawn beside others, and the letters that each stands for. */
    private final Map<Integer, Set<Integer>> shapes;
    /** A parsed font has one reading position, so each is used by one thread at a time. */
    private final ConcurrentLinkedQueue<TrueTypeFont> idle = new ConcurrentLinkedQueue<>();

    SourceFont(String file) {
        this.file = file;
        try (InputStream in = SourceFont.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Font is not shipped: " + file);
            }
            bytes = in.readAllBytes();
            var font = parse();
            characters = font.getUnicodeCmapLookup();
            shapes = IntStream.rangeClosed(FIRST_SHAPED, LAST_SHAPED)
                    .filter(this::has)
                    .boxed()
                    .collect(Collectors.toUnmodifiableMap(shape -> shape, SourceFont::letters));
            idle.add(font);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** What these letters may become when they are shaped, which happens after the cut. */
    Set<Integer> shapesOf(Set<Integer> codePoints) {
        return shapes.entrySet().stream()
                .filter(shape -> codePoints.containsAll(shape.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> letters(int shape) {
        return Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC)
                .codePoints()
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A font with these characters only; equal characters give equal bytes.
     *
     * @param codePoints all of them in this font
     */
    BaseFont cut(Set<Integer> codePoints) {
        // A cut's character map ends with the BMP; what lies beyond is rare enough for the whole font.
        boolean whole = codePoints.stream().anyMatch(point -> point > LAST_OF_BMP);
        try {
            return embedded(whole ? bytes : subset(codePoints));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private byte[] subset(Set<Integer> codePoints) throws IOException {
        var waiting = idle.poll();
        var font = waiting == null ? parse() : waiting;
        var subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addAll(codePoints);
        var cut = new ByteArrayOutputStream();
        subsetter.writeToStream(cut);
        idle.add(font);
        return cut.toByteArray();
    }

    private TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    private BaseFont embedded(byte[] content) throws IOException {
        var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
        font.setSubset(true);
        font.setSecureRandom(new SameSubsetName());
        return font;
    }

    /** OpenPDF names a font's subset at random; equal figures must give equal bytes. */
    private static final class SameSubsetName extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
