package dev.greenroom.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The master key of the embedded default, made once beside the data and readable by its owner only. */
class KeyFile {
    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    Path path() {
        return path.toAbsolutePath().normalize();
    }

    String read() {
        try {
            return Files.readString(path).trim();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The vault key file cannot be read", unreadable);
        }
    }

    /** Written beside and linked into place whole: a second process starting now sees all of it or none. */
    String create() {
        var master = new byte[VaultKeys.MASTER_BYTES];
        new SecureRandom().nextBytes(master);
        try {
            var directory = path.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            var draft = Files.createTempFile(directory, "vault", ".new", ownerOnly());
            try {
                Files.writeString(draft, Base64.getEncoder().encodeToString(master) + "\n");
                Files.createLink(path, draft);
            } catch (FileAlreadyExistsException another) {
                return read();
            } finally {
                Files.delete(draft);
            }
            return read();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The vault key file cannot be written", unwritable);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
