package dev.greenroom.statement;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes the hinting programs out of a TrueType font: they help coarse screens only and are half of its bytes. Layout of the
 * tables: OpenType specification, chapters {@code glyf}, {@code loca}, {@code maxp}, {@code head}.
 */
final class Unhinted {
    private static final Set<String> PROGRAMS = Set.of("cvt ", "fpgm", "prep", "gasp");
    private static final int REPEAT = 0x08;
    private static final int X_SHORT = 0x02;
    private static final int Y_SHORT = 0x04;
    private static final int X_SAME = 0x10;
    private static final int Y_SAME = 0x20;
    private static final int MORE_COMPONENTS = 0x20;
    private static final int WORDS = 0x01;
    private static final int SCALE = 0x08;
    private static final int XY_SCALE = 0x40;
    private static final int TWO_BY_TWO = 0x80;
    private static final int HAS_PROGRAM = 0x100;

    private Unhinted() {}

    static byte[] of(byte[] font) {
        var tables = tables(font);
        boolean wide = tables.get("head").getShort(50) != 0;
        int glyphs = Short.toUnsignedInt(tables.get("maxp").getShort(4));
        var outlines = new ByteArrayOutputStream();
        var places = ByteBuffer.allocate((glyphs + 1) * 4);
        for (int glyph = 0; glyph < glyphs; glyph++) {
            places.putInt(outlines.size());
            int from = place(tables.get("loca"), glyph, wide);
            int to = place(tables.get("loca"), glyph + 1, wide);
            if (to > from) {
                outlines.writeBytes(outline(tables.get("glyf").slice(from, to - from)));
                while (outlines.size() % 4 != 0) {
                    outlines.write(0);
                }
            }
        }
        places.putInt(outlines.size()).flip();
        tables.put("glyf", ByteBuffer.wrap(outlines.toByteArray()));
        tables.put("loca", places);
        tables.get("head").putShort(50, (short) 1);
        tables.get("maxp").putShort(26, (short) 0);
        return written(tables);
    }

    private static TreeMap<String, ByteBuffer> tables(byte[] font) {
        var file = ByteBuffer.wrap(font);
        var tables = new TreeMap<String, ByteBuffer>();
        for (int i = 0; i < file.getShort(4); i++) {
            int record = 12 + i * 16;
            var tag = new String(font, record, 4, StandardCharsets.US_ASCII);
            if (!PROGRAMS.contains(tag)) {
                var copy = new byte[file.getInt(record + 12)];
                file.get(file.getInt(record + 8), copy);
                tables.put(tag, ByteBuffer.wrap(copy));
            }
        }
        return tables;
    }

    private static int place(ByteBuffer loca, int glyph, boolean wide) {
        return wide ? loca.getInt(glyph * 4) : Short.toUnsignedInt(loca.getShort(glyph * 2)) * 2;
    }

    private static byte[] outline(ByteBuffer glyph) {
        int contours = glyph.getShort(0);
        return contours < 0 ? composite(glyph) : simple(glyph, contours);
    }

    private static byte[] simple(ByteBuffer glyph, int contours) {
        int program = 10 + contours * 2;
        int points = Short.toUnsignedInt(glyph.getShort(program - 2)) + 1;
        int body = program + 2 + Short.toUnsignedInt(glyph.getShort(program));
        int end = body;
        int coordinates = 0;
        for (int point = 0; point < points; ) {
            int flag = glyph.get(end++);
            int times = (flag & REPEAT) == 0 ? 1 : 1 + Byte.toUnsignedInt(glyph.get(end++));
            coordinates += times * (size(flag, X_SHORT, X_SAME) + size(flag, Y_SHORT, Y_SAME));
            point += times;
        }
        end += coordinates;
        var out = ByteBuffer.allocate(program + 2 + end - body);
        out.put(glyph.slice(0, program)).putShort((short) 0).put(glyph.slice(body, end - body));
        return out.array();
    }

    private static int size(int flag, int isShort, int same) {
        return (flag & isShort) != 0 ? 1 : (flag & same) != 0 ? 0 : 2;
    }

    private static byte[] composite(ByteBuffer glyph) {
        int at = 10;
        int flags;
        do {
            flags = glyph.getShort(at);
            glyph.putShort(at, (short) (flags & ~HAS_PROGRAM));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & XY_SCALE) != 0 ? 4 : (flags & TWO_BY_TWO) != 0 ? 8 : 0;
        } while ((flags & MORE_COMPONENTS) != 0);
        var out = new byte[at];
        glyph.get(0, out);
        return out;
    }

    private static byte[] written(TreeMap<String, ByteBuffer> tables) {
        int size = 12 + tables.size() * 16;
        int length = size
                + tables.values().stream()
                        .mapToInt(table -> padded(table.limit()))
                        .sum();
        var file = ByteBuffer.allocate(length);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (power * 16));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables.size() - power) * 16));
        int at = size;
        for (var table : tables.entrySet()) {
            var content = table.getValue().rewind();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(sum(content));
            file.putInt(at).putInt(content.limit());
            file.put(at, content.array(), 0, content.limit());
            at += padded(content.limit());
        }
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int sum(ByteBuffer table) {
        int sum = 0;
        for (int i = 0; i < padded(table.limit()); i++) {
            sum += (i < table.limit() ? Byte.toUnsignedInt(table.get(i)) : 0) << 24 - i % 4 * 8;
        }
        return sum;
    }
}
