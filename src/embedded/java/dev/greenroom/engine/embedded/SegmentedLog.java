package dev.greenroom.engine.embedded;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The engine's log: on disk before an append returns, and so before the engine commits its state or answers. What the
 * engine has processed is dropped by {@link #trim}; the rest is also held in memory, where the engine reads it.
 */
final class SegmentedLog implements LogStorage, Closeable {
    static final long SEGMENT_SIZE = 16L << 20;

    private final ConcurrentSkipListMap<Long, byte[]> blocks = new ConcurrentSkipListMap<>();
    private final Set<CommitListener> listeners = new CopyOnWriteArraySet<>();
    private final SegmentFiles files;
    private long index;
    private IOException broken;

    SegmentedLog(Path directory, long segmentSize) throws IOException {
        files = new SegmentFiles(directory, segmentSize);
        files.read(blocks::put);
    }

    @Override
    public synchronized void append(long lowest, long highest, BufferWriter batch, AppendListener listener) {
        byte[] block = new byte[batch.getLength()];
        batch.write(new UnsafeBuffer(block), 0);
        persist(lowest, block);
        blocks.put(lowest, block);
        index++;
        listener.onWrite(index, highest);
        listener.onCommit(index, highest);
        listeners.forEach(CommitListener::onCommit);
    }

    /** After one failed write nothing more is accepted: behind half a block, a whole one would be lost. */
    private void persist(long lowest, byte[] block) {
        if (broken != null) {
            throw new UncheckedIOException("The engine's log failed before", broken);
        }
        try {
            files.append(lowest, block);
        } catch (IOException failure) {
            broken = failure;
            throw new UncheckedIOException("The engine's log cannot be written", failure);
        }
    }

    /**
     * Drops what lies before the block that holds {@code position}. A file goes only after {@code makeStateDurable} has
     * run: from then on no restart needs it.
     */
    synchronized void trim(long position, DurableState makeStateDurable) throws IOException {
        Long keep = blocks.floorKey(position);
        if (keep == null) {
            return;
        }
        blocks.headMap(keep, false).clear();
        if (files.hasObsolete(keep)) {
            makeStateDurable.force();
            files.dropObsolete(keep);
        }
    }

    /** Forces the engine's state to the disk. */
    interface DurableState {
        void force() throws IOException;
    }

    int blockCount() {
        return blocks.size();
    }

    synchronized int fileCount() {
        return files.count();
    }

    @Override
    public LogStorageReader newReader() {
        return new BlockReader(blocks);
    }

    @Override
    public void addCommitListener(CommitListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeCommitListener(CommitListener listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void close() throws IOException {
        files.close();
    }
}
