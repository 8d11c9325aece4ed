package dev.greenroom.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** An append-only file of lines, forced to the disk; a line that a crash tore does not count and is marked as such. */
class AnchorFile {
    private static final String TORN = " torn";

    private final Path path;

    AnchorFile(Path path) {
        this.path = path;
    }

    synchronized void append(String line) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (var file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var text = (isTorn() ? TORN + "\n" : "") + line + "\n";
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /** Nothing when there is no file. */
    synchronized void read(Consumer<String> line) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        boolean torn = isTorn();
        try (var lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            var next = lines.readLine();
            while (next != null) {
                var after = lines.readLine();
                if (!next.endsWith(TORN) && (after != null || !torn)) {
                    line.accept(next);
                }
                next = after;
            }
        }
    }

    private boolean isTorn() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return false;
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }
}
