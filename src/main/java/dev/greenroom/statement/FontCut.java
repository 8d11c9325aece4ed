package dev.greenroom.statement;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.BaseFont;

/**
 * A TrueType font with one document's characters only, numbered in their order. All outlines state one common bounding box: the true
 * one of each tells a reader nothing that the outline does not, and would be a tenth of a short document.
 */
final class FontCut {
    private static final int OUTLINE_HEADER = 10;
    private static final int SIDES = 4;
    /** A short place counts in pairs of bytes. */
    private static final int SHORT_PLACES = 2 * 0xFFFF;

    private final SourceFont model;
    private final SortedMap<Integer, SourceFont.Glyph> glyphs;
    private final List<ByteBuffer> outlines = new ArrayList<>(List.of(ByteBuffer.allocate(0)));
    private final short[] box = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};

    private FontCut(SourceFont model, SortedMap<Integer, SourceFont.Glyph> glyphs) {
        this.model = model;
        this.glyphs = glyphs;
        glyphs.values().forEach(glyph -> outlines.add(glyph.outline()));
    }

    /** @param model gives names and measures; @param glyphs by code point. Equal glyphs give equal bytes. */
    static BaseFont of(SourceFont model, SortedMap<Integer, SourceFont.Glyph> glyphs) {
        try {
            var bytes = new FontCut(model, glyphs).bytes();
            var font = BaseFont.createFont("greenroom.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setSubset(true);
            font.setIncludeCidSet(false);
            font.setSecureRandom(new SameSubsetName());
            return font;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private byte[] bytes() {
        outlines.stream().filter(ByteBuffer::hasRemaining).forEach(this::widen);
        int length =
                outlines.stream().mapToInt(outline -> even(outline.remaining())).sum();
        boolean wide = length > SHORT_PLACES;
        var tables = new TreeMap<String, ByteBuffer>();
        tables.put("OS/2", model.table("OS/2"));
        tables.put("name", model.table("name"));
        tables.put("post", model.table("post"));
        tables.put("cmap", characters());
        tables.put("hmtx", metrics());
        tables.put("glyf", outlines(length));
        tables.put("loca", places(wide));
        tables.put("maxp", limits());
        tables.put("hhea", copy("hhea").putShort(34, (short) outlines.size()));
        var head = copy("head").putShort(50, (short) (wide ? 1 : 0));
        for (int side = 0; side < SIDES; side++) {
            head.putShort(36 + side * 2, box[side]);
        }
        tables.put("head", head);
        return file(tables);
    }

    private void widen(ByteBuffer outline) {
        for (int side = 0; side < SIDES; side++) {
            short value = outline.getShort(2 + side * 2);
            box[side] = (short) (side < SIDES / 2 ? Math.min(box[side], value) : Math.max(box[side], value));
        }
    }

    private ByteBuffer outlines(int length) {
        var table = ByteBuffer.allocate(length);
        for (var outline : outlines) {
            if (outline.hasRemaining()) {
                table.putShort(outline.getShort(0));
                for (short side : box) {
                    table.putShort(side);
                }
                table.put(outline.slice(OUTLINE_HEADER, outline.remaining() - OUTLINE_HEADER));
                table.position(even(table.position()));
            }
        }
        return table.flip().limit(length);
    }

    private ByteBuffer places(boolean wide) {
        var table = ByteBuffer.allocate((outlines.size() + 1) * (wide ? 4 : 2));
        int place = 0;
        put(table, wide, place);
        for (var outline : outlines) {
            place += even(outline.remaining());
            put(table, wide, place);
        }
        return table.flip();
    }

    private static void put(ByteBuffer table, boolean wide, int place) {
        if (wide) {
            table.putInt(place);
        } else {
            table.putShort((short) (place / 2));
        }
    }

    private ByteBuffer metrics() {
        var table = ByteBuffer.allocate(outlines.size() * 4).putShort((short) 0).putShort(box[0]);
        glyphs.values().forEach(glyph -> table.putShort((short) glyph.width()).putShort(box[0]));
        return table.flip();
    }

    private ByteBuffer characters() {
        var table = ByteBuffer.allocate(28 + glyphs.size() * 12);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0);
        table.putInt(table.limit() - 12).putInt(0).putInt(glyphs.size());
        int glyph = 1;
        for (int point : glyphs.keySet()) {
            table.putInt(point).putInt(point).putInt(glyph++);
        }
        return table.flip();
    }

    private ByteBuffer limits() {
        int points = 0;
        int contours = 0;
        for (var outline : outlines) {
            int count = outline.hasRemaining() ? outline.getShort(0) : 0;
            contours = Math.max(contours, count);
            if (count > 0) {
                points = Math.max(points, outline.getShort(OUTLINE_HEADER + count * 2 - 2) + 1);
            }
        }
        return copy("maxp")
                .putShort(4, (short) outlines.size())
                .putShort(6, (short) points)
                .putShort(8, (short) contours);
    }

    private ByteBuffer copy(String table) {
        return ByteBuffer.allocate(model.table(table).limit())
                .put(model.table(table))
                .flip();
    }

    /** Without checksums: OpenPDF writes them anew. */
    private static byte[] file(Map<String, ByteBuffer> tables) {
        var directory = ByteBuffer.allocate(12 + tables.size() * 16);
        directory.putInt(0x00010000).putShort((short) tables.size()).position(12);
        var content = new ByteArrayOutputStream();
        tables.forEach((tag, table) -> {
            directory.put(tag.getBytes(US_ASCII)).putInt(0);
            directory.putInt(directory.limit() + content.size()).putInt(table.limit());
            var bytes = new byte[(table.limit() + 3) / 4 * 4];
            table.get(0, bytes, 0, table.limit());
            content.writeBytes(bytes);
        });
        var file = new ByteArrayOutputStream();
        file.writeBytes(directory.array());
        file.writeBytes(content.toByteArray());
        return file.toByteArray();
    }

    private static int even(int length) {
        return length + length % 2;
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
