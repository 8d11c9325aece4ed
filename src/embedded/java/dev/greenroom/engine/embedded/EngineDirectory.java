package dev.greenroom.engine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The engine's place under the data directory, held by one process and written by one engine version or older. */
final class EngineDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final EngineVersion running;

    private EngineDirectory(Path root, FileChannel channel, EngineVersion running) {
        this.root = root;
        this.channel = channel;
        this.running = running;
    }

    /** Locks the directory, or says who is in the way. */
    static EngineDirectory open(Path root, EngineVersion running) throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new EngineNotUsable("Another process runs on the data directory " + root
                        + ". Stop it, or choose another one with GREENROOM_DATA_DIR.");
            }
            var directory = new EngineDirectory(root, channel, running);
            directory.refuseNewerState();
            return directory;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    Path log() {
        return root.resolve("log");
    }

    Path state() {
        return root.resolve("state");
    }

    /** From now on an older engine must not open this state. */
    void markVersion() throws IOException {
        Files.writeString(versionFile(), running.text());
        Durability.forceFiles(root);
    }

    private void refuseNewerState() throws IOException {
        if (!Files.exists(versionFile())) {
            return;
        }
        var writtenBy = EngineVersion.parse(Files.readString(versionFile()));
        if (writtenBy.compareTo(running) > 0) {
            throw new EngineNotUsable("The engine's state in " + root + " was written by engine version "
                    + writtenBy.text() + ", newer than this one (" + running.text()
                    + "). Start the newer Greenroom, or choose another GREENROOM_DATA_DIR.");
        }
    }

    private Path versionFile() {
        return root.resolve("version");
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
