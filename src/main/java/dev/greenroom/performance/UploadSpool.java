package dev.greenroom.performance;

import dev.greenroom.problem.Rejected;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An upload kept in a file until it is read: a slow sender holds no transaction, and its hash is known before the first line. */
record UploadSpool(Path file, String sha256) implements Closeable {

    /** @throws Rejected when the body is longer than the limit */
    static UploadSpool of(InputStream body, long limit) throws IOException {
        var file = Files.createTempFile("performance", ".csv");
        try (var digest = new DigestOutputStream(Files.newOutputStream(file), newDigest())) {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw Rejected.of("", "TOO_LARGE", "The file is larger than " + limit + " bytes");
                }
                digest.write(buffer, 0, read);
            }
            return new UploadSpool(
                    file, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
