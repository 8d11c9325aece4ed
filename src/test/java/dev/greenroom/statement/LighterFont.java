package dev.greenroom.statement;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a TrueType font lighter: no hinting programs, which help coarse screens only, and a coarser grid, on which most steps of
 * an outline fit into a byte. Layout of the tables: OpenType specification, chapters {@code glyf}, {@code loca}, {@code maxp},
 * {@code head}, {@code hhea}, {@code hmtx}, {@code OS/2}, {@code post}.
 */
final class LighterFont {
    private static final Set<String> KEPT =
            Set.of("head", "hhea", "loca", "maxp", "glyf", "hmtx", "cmap", "name", "post", "OS/2");
    private static final int ON_CURVE = 0x01;
    private static final int X_SHORT = 0x02;
    private static final int Y_SHORT = 0x04;
    private static final int REPEAT = 0x08;
    private static final int X_SAME = 0x10;
    private static final int Y_SAME = 0x20;
    private static final int WORDS = 0x01;
    private static final int OFFSETS = 0x02;
    private static final int SCALE = 0x08;
    private static final int MORE_COMPONENTS = 0x20;
    private static final int XY_SCALE = 0x40;
    private static final int TWO_BY_TWO = 0x80;
    private static final int HAS_PROGRAM = 0x100;

    private final TreeMap<String, ByteBuffer> tables;
    private final int before;
    private final int after;

    private LighterFont(byte[] font, int unitsPerEm) {
        tables = tables(font);
        before = tables.get("head").getShort(18);
        after = unitsPerEm;
    }

    /** @param unitsPerEm of the grid; 512 is a fortieth of a point at 12 points */
    static byte[] of(byte[] font, int unitsPerEm) {
        var lighter = new LighterFont(font, unitsPerEm);
        lighter.outlines();
        lighter.widths();
        lighter.scale("head", 36, 38, 40, 42);
        lighter.scale("hhea", 4, 6, 8, 10, 12, 14, 16);
        lighter.scale("OS/2", 2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76);
        lighter.scale("post", 8, 10);
        lighter.tables.get("head").putShort(18, (short) unitsPerEm);
        lighter.tables.get("maxp").putShort(26, (short) 0);
        return lighter.written();
    }

    private void scale(String table, int... fields) {
        var content = tables.get(table);
        for (int field : fields) {
            content.putShort(field, (short) scaled(content.getShort(field)));
        }
    }

    private int scaled(int value) {
        return (int) Math.round((double) value * after / before);
    }

    private void widths() {
        var metrics = tables.get("hmtx");
        for (int at = 0; at < metrics.limit(); at += 2) {
            metrics.putShort(at, (short) scaled(metrics.getShort(at)));
        }
    }

    private void outlines() {
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
    }

    private byte[] outline(ByteBuffer glyph) {
        int contours = glyph.getShort();
        for (int side = 0; side < 4; side++) {
            glyph.mark();
            int value = glyph.getShort();
            glyph.reset();
            glyph.putShort((short) scaled(value));
        }
        return contours < 0 ? composite(glyph) : simple(glyph, contours);
    }

    private byte[] simple(ByteBuffer glyph, int contours) {
        var ends = new byte[contours * 2];
        glyph.get(ends);
        int points =
                contours == 0 ? 0 : Short.toUnsignedInt(ByteBuffer.wrap(ends).getShort(ends.length - 2)) + 1;
        glyph.position(glyph.position() + 2 + Short.toUnsignedInt(glyph.getShort(glyph.position())));
        var flags = flags(glyph, points);
        int[] x = coordinates(glyph, flags, X_SHORT, X_SAME);
        int[] y = coordinates(glyph, flags, Y_SHORT, Y_SAME);
        var out = new ByteArrayOutputStream();
        out.write(glyph.array(), glyph.arrayOffset(), 10);
        out.writeBytes(ends);
        out.writeBytes(new byte[2]);
        out.writeBytes(encoded(flags, x, y));
        return out.toByteArray();
    }

    private static int[] flags(ByteBuffer glyph, int points) {
        var flags = new int[points];
        for (int point = 0; point < points; ) {
            int flag = glyph.get();
            int times = (flag & REPEAT) == 0 ? 1 : 1 + Byte.toUnsignedInt(glyph.get());
            for (int i = 0; i < times; i++) {
                flags[point++] = flag;
            }
        }
        return flags;
    }

    /** Absolute, on the new grid. */
    private int[] coordinates(ByteBuffer glyph, int[] flags, int isShort, int same) {
        var all = new int[flags.length];
        int at = 0;
        for (int point = 0; point < flags.length; point++) {
            boolean is = (flags[point] & same) != 0;
            if ((flags[point] & isShort) != 0) {
                int step = Byte.toUnsignedInt(glyph.get());
                at += is ? step : -step;
            } else if (!is) {
                at += glyph.getShort();
            }
            all[point] = scaled(at);
        }
        return all;
    }

    private static byte[] encoded(int[] before, int[] x, int[] y) {
        var xs = ByteBuffer.allocate(x.length * 2);
        var ys = ByteBuffer.allocate(y.length * 2);
        var flags = new ByteArrayOutputStream();
        int last = -1;
        int repeated = 0;
        for (int point = 0; point < before.length; point++) {
            int flag = before[point] & ON_CURVE;
            flag |= step(xs, x[point] - (point == 0 ? 0 : x[point - 1]), X_SHORT, X_SAME);
            flag |= step(ys, y[point] - (point == 0 ? 0 : y[point - 1]), Y_SHORT, Y_SAME);
            if (flag == last && repeated < 255) {
                repeated++;
            } else {
                flag(flags, last, repeated);
                last = flag;
                repeated = 0;
            }
        }
        flag(flags, last, repeated);
        flags.write(xs.array(), 0, xs.position());
        flags.write(ys.array(), 0, ys.position());
        return flags.toByteArray();
    }

    private static int step(ByteBuffer out, int step, int isShort, int same) {
        if (step == 0) {
            return same;
        }
        if (Math.abs(step) < 256) {
            out.put((byte) Math.abs(step));
            return step > 0 ? isShort | same : isShort;
        }
        out.putShort((short) step);
        return 0;
    }

    private static void flag(ByteArrayOutputStream flags, int flag, int repeated) {
        if (flag >= 0) {
            flags.write(repeated > 0 ? flag | REPEAT : flag);
            if (repeated > 0) {
                flags.write(repeated);
            }
        }
    }

    private byte[] composite(ByteBuffer glyph) {
        int at = 10;
        int flags;
        do {
            flags = glyph.getShort(at);
            glyph.putShort(at, (short) (flags & ~HAS_PROGRAM));
            at += 4;
            boolean words = (flags & WORDS) != 0;
            for (int side = 0; side < 2; side++) {
                if ((flags & OFFSETS) == 0) {
                    at += words ? 2 : 1;
                } else if (words) {
                    glyph.putShort(at, (short) scaled(glyph.getShort(at)));
                    at += 2;
                } else {
                    glyph.put(at, (byte) scaled(glyph.get(at)));
                    at++;
                }
            }
            at += (flags & SCALE) != 0 ? 2 : (flags & XY_SCALE) != 0 ? 4 : (flags & TWO_BY_TWO) != 0 ? 8 : 0;
        } while ((flags & MORE_COMPONENTS) != 0);
        var out = new byte[at];
        glyph.get(0, out);
        return out;
    }

    private static TreeMap<String, ByteBuffer> tables(byte[] font) {
        var file = ByteBuffer.wrap(font);
        var tables = new TreeMap<String, ByteBuffer>();
        for (int i = 0; i < file.getShort(4); i++) {
            int record = 12 + i * 16;
            var tag = new String(font, record, 4, StandardCharsets.US_ASCII);
            if (KEPT.contains(tag)) {
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

    private byte[] written() {
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
