package dev.greenroom.statement;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Cuts the statement fonts once from their sources; see {@code src/main/resources/fonts/README.md}. Not part of the build: the
 * cuts are kept in version control, because another cut would change the bytes of every statement.
 *
 * <p>Arguments: directory of DejaVuSans.ttf and DejaVuSans-Bold.ttf, path of DroidSansFallbackFull.ttf, target directory.
 */
final class FontCut {
    private static final List<int[]> ALPHABETS = List.of(
            new int[] {0x0020, 0x007E}, // Basic Latin
            new int[] {0x00A0, 0x024F}, // Latin-1, Extended-A, Extended-B
            new int[] {0x02B0, 0x036F}, // modifiers, combining marks
            new int[] {0x0370, 0x052F}, // Greek, Cyrillic
            new int[] {0x0600, 0x06FF}, // Arabic
            new int[] {0x0750, 0x077F},
            new int[] {0x1E00, 0x1EFF}, // Vietnamese and others
            new int[] {0x2010, 0x2044}, // dashes, quotes
            new int[] {0x20A0, 0x20BF}, // currencies
            new int[] {0x2190, 0x2193},
            new int[] {0x2212, 0x2212},
            new int[] {0xFB50, 0xFDFF}, // Arabic presentation forms
            new int[] {0xFE70, 0xFEFC},
            new int[] {0xFFFD, 0xFFFD});
    private static final List<int[]> EAST_ASIAN_MARKS =
            List.of(new int[] {0x3000, 0x301F}, new int[] {0xFF01, 0xFF5E}, new int[] {0xFFE0, 0xFFE6});
    private static final Charset GB2312 = Charset.forName("GB2312");

    private FontCut() {}

    public static void main(String[] arguments) throws IOException {
        var dejaVu = Path.of(arguments[0]);
        var droid = Path.of(arguments[1]);
        var target = Path.of(arguments[2]);
        cut(dejaVu.resolve("DejaVuSans.ttf"), ranges(ALPHABETS), target.resolve("greenroom-alphabets-1.ttf"));
        cut(dejaVu.resolve("DejaVuSans-Bold.ttf"), ranges(ALPHABETS), target.resolve("greenroom-alphabets-bold-1.ttf"));
        var frequent = ranges(EAST_ASIAN_MARKS);
        frequent.addAll(rows(16, 55));
        cut(droid, frequent, target.resolve("greenroom-han-frequent-1.ttf"));
        cut(droid, rows(56, 87), target.resolve("greenroom-han-less-frequent-1.ttf"));
    }

    private static void cut(Path source, Set<Integer> codePoints, Path target) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBufferedFile(source));
                var out = Files.newOutputStream(target)) {
            var subsetter = new TTFSubsetter(
                    font,
                    List.of(
                            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap",
                            "name", "post", "OS/2"));
            subsetter.addAll(codePoints);
            subsetter.writeToStream(out);
        }
    }

    private static Set<Integer> ranges(List<int[]> ranges) {
        var all = new TreeSet<Integer>();
        ranges.forEach(range -> IntStream.rangeClosed(range[0], range[1]).forEach(all::add));
        return all;
    }

    /** Rows of GB 2312: 16 to 55 hold the 3,755 frequent characters, 56 to 87 the 3,008 others. */
    private static Set<Integer> rows(int first, int last) {
        var all = new TreeSet<Integer>();
        for (int row = first; row <= last; row++) {
            for (int cell = 1; cell <= 94; cell++) {
                var text = new String(new byte[] {(byte) (0xA0 + row), (byte) (0xA0 + cell)}, GB2312);
                if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
                    all.add((int) text.charAt(0));
                }
            }
        }
        return all;
    }
}
