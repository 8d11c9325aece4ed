package dev.greenroom.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A shipped TrueType font, read as it was made (see {@code fonts/README.md}): one plain outline for each character, no composites, no
 * hints, a character map of format 12. Layout of the tables: OpenType specification. May be read by many threads.
 */
final class SourceFont {
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;
    private static final int FIRST_GROUP = 16;
    private static final int GROUP = 12;

    private final ByteBuffer file;
    private final ByteBuffer places;
    private final ByteBuffer outlines;
    private final ByteBuffer metrics;
    private final boolean wide;
    private final int lastMetric;
    private final int[] firsts;
    private final int[] lasts;
    private final int[] glyphs;

    /** @param width of the character, in 256ths of its size; @param outline empty for a space */
    record Glyph(int width, ByteBuffer outline) {}

    SourceFont(String name) {
        file = ByteBuffer.wrap(bytes(name)).asReadOnlyBuffer();
        places = table("loca");
        outlines = table("glyf");
        metrics = table("hmtx");
        wide = table("head").getShort(50) != 0;
        lastMetric = Short.toUnsignedInt(table("hhea").getShort(34)) - 1;
        var characters = table("cmap");
        var groups = characters.slice(characters.getInt(8), characters.limit() - characters.getInt(8));
        int count = groups.getInt(12);
        firsts = new int[count];
        lasts = new int[count];
        glyphs = new int[count];
        for (int group = 0; group < count; group++) {
            int at = FIRST_GROUP + group * GROUP;
            firsts[group] = groups.getInt(at);
            lasts[group] = groups.getInt(at + 4);
            glyphs[group] = groups.getInt(at + 8);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SourceFont.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Font is not shipped: " + name);
            }
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    boolean has(int codePoint) {
        return number(codePoint) != 0;
    }

    /** @param codePoint in this font */
    Glyph glyph(int codePoint) {
        int glyph = number(codePoint);
        int from = place(glyph);
        return new Glyph(
                Short.toUnsignedInt(metrics.getShort(Math.min(glyph, lastMetric) * 4)),
                outlines.slice(from, place(glyph + 1) - from));
    }

    ByteBuffer table(String tag) {
        for (int record = DIRECTORY; record < DIRECTORY + file.getShort(4) * RECORD; record += RECORD) {
            if (tag(record).equals(tag)) {
                return file.slice(file.getInt(record + 8), file.getInt(record + 12));
            }
        }
        throw new IllegalStateException("A font has no " + tag);
    }

    private String tag(int at) {
        var tag = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            tag.append((char) file.get(at + i));
        }
        return tag.toString();
    }

    private int place(int glyph) {
        return wide ? places.getInt(glyph * 4) : Short.toUnsignedInt(places.getShort(glyph * 2)) * 2;
    }

    /** Zero when there is none. */
    private int number(int codePoint) {
        int group = java.util.Arrays.binarySearch(lasts, codePoint);
        int candidate = group < 0 ? -group - 1 : group;
        return candidate < lasts.length && firsts[candidate] <= codePoint
                ? glyphs[candidate] + codePoint - firsts[candidate]
                : 0;
    }
}
