package dev.greenroom.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
 * Cuts the statements' alphabets once from their source, lighter; see {@code src/main/resources/fonts/README.md}. Not part of the build: the
 * cuts are kept in version control, because another cut would change the bytes of every statement.
 *
 * <p>Arguments: directory of DejaVuSans.ttf, target directory.
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

    /** Units of an em: the eye sees no difference to 2,048, the file does. */
    private static final int GRID = 512;

    private FontCut() {}

    public static void main(String[] arguments) throws IOException {
        var dejaVu = Path.of(arguments[0]);
        var target = Path.of(arguments[1]);
        cut(dejaVu.resolve("DejaVuSans.ttf"), target.resolve("greenroom-alphabets-2.ttf"));
    }

    private static void cut(Path source, Path target) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBufferedFile(source))) {
            var subsetter = new TTFSubsetter(
                    font, List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx", "cmap", "name", "post", "OS/2"));
            subsetter.addAll(ranges());
            var cut = new ByteArrayOutputStream();
            subsetter.writeToStream(cut);
            Files.write(target, LighterFont.of(cut.toByteArray(), GRID));
        }
    }

    private static Set<Integer> ranges() {
        var all = new TreeSet<Integer>();
        ALPHABETS.forEach(range -> IntStream.rangeClosed(range[0], range[1]).forEach(all::add));
        return all;
    }
}
