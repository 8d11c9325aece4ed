package dev.greenroom.engine.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log's files: one is written at a time, the older ones wait to be dropped. Named by their lowest position. */
final class SegmentFiles implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentFiles.class);
    private static final String SUFFIX = ".log";

    private final Path directory;
    private final long segmentSize;
    private final TreeMap<Long, Path> files = new TreeMap<>();
    private Segment current;

    SegmentFiles(Path directory, long segmentSize) throws IOException {
        this.directory = directory;
        this.segmentSize = segmentSize;
        Files.createDirectories(directory);
        try (var found = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : found) {
                files.put(Long.parseLong(file.getFileName().toString().replace(SUFFIX, "")), file);
            }
        }
    }

    /** Reads all blocks; a torn tail of the newest file is cut off, one in an older file is damage. */
    void read(Segment.BlockConsumer consumer) throws IOException {
        for (Map.Entry<Long, Path> entry : files.entrySet()) {
            Path file = entry.getValue();
            long sound = Segment.read(file, consumer);
            if (sound == Files.size(file)) {
                continue;
            }
            if (!entry.getKey().equals(files.lastKey())) {
                throw new EngineNotUsable("The engine's log is damaged in " + file + " after byte " + sound
                        + ". Restore the data directory from a backup.");
            }
            LOG.warn("Cut {} unfinished bytes off {}: a crash tore the last write", Files.size(file) - sound, file);
            Segment.truncate(file, sound);
        }
    }

    /** Writes one block and forces it to the disk. */
    void append(long lowest, byte[] block) throws IOException {
        if (current == null || current.size() >= segmentSize) {
            begin(lowest);
        }
        current.append(lowest, block);
        current.force();
    }

    /** True if a file holds only blocks before {@code position}. */
    boolean hasObsolete(long position) {
        return files.size() > 1 && files.higherKey(files.firstKey()) <= position;
    }

    void dropObsolete(long position) throws IOException {
        while (hasObsolete(position)) {
            Files.deleteIfExists(files.pollFirstEntry().getValue());
        }
    }

    int count() {
        return files.size();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    private void begin(long lowest) throws IOException {
        Path file = current == null
                        && !files.isEmpty()
                        && Files.size(files.lastEntry().getValue()) < segmentSize
                ? files.lastEntry().getValue()
                : directory.resolve(lowest + SUFFIX);
        close();
        current = Segment.open(file);
        files.putIfAbsent(nameOf(file), file);
        Durability.forceDirectory(directory);
    }

    private static long nameOf(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
    }
}
