package dev.greenroom.engine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces what the operating system still holds in memory to the disk. */
final class Durability {
    private Durability() {}

    /** Makes created and removed names of a directory durable; systems that cannot (Windows) do it by themselves. */
    static void forceDirectory(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupportedHere) {
            // opening a directory is refused on Windows, where names are durable without it
        }
    }

    /**
     * Forces every file directly in a directory. The force is of the file, not of the handle, so it also covers what the
     * database wrote through handles of its own.
     */
    static void forceFiles(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (Path file : files) {
                force(file);
            }
        }
        forceDirectory(directory);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException compactedMeanwhile) {
            // the database replaced it; its successor is listed or was forced by the database itself
        }
    }
}
