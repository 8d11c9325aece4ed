package dev.greenroom.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An upload kept in a temporary file of the owner's only, so that it can be read twice; gone when closed. */
final class ReceivedFile implements AutoCloseable {
    private static final int END_OF_FILE_MARK = 0x1A;

    private final Path path;
    private final String sha256;

    private ReceivedFile(Path path, String sha256) {
        this.path = path;
        this.sha256 = sha256;
    }

    /** @throws dev.greenroom.problem.Rejected when there are more bytes than {@code most} */
    static ReceivedFile of(InputStream content, long most) throws IOException {
        var path = Files.createTempFile("greenroom-list", ".tmp");
        try (var file = Files.newOutputStream(path)) {
            return new ReceivedFile(path, copy(content, file, most));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    Path path() {
        return path;
    }

    String sha256() {
        return sha256;
    }

    long size() throws IOException {
        return Files.size(path);
    }

    /** Cuts off the 0x1A with which the publisher's CSV files end, and blanks around it. */
    void cutEndOfFileMark() throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = file.size();
            long cut = end;
            var one = ByteBuffer.allocate(1);
            while (end > 0) {
                one.clear();
                file.read(one, end - 1);
                int last = one.get(0);
                if (last == END_OF_FILE_MARK) {
                    cut = end - 1;
                } else if (last != '\n' && last != '\r' && last != ' ') {
                    break;
                }
                end--;
            }
            file.truncate(cut);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static String copy(InputStream content, OutputStream file, long most) throws IOException {
        var digest = sha256Digest();
        var buffer = new byte[1 << 16];
        long received = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            received += read;
            if (received > most) {
                throw ListFaults.file("TOO_LARGE", "The file is too large");
            }
            digest.update(buffer, 0, read);
            file.write(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
