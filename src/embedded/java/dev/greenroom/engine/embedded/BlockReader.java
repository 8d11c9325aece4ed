package dev.greenroom.engine.embedded;

import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentNavigableMap;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Reads the log's blocks in order; never blocks, and sees appends made after it was opened. */
final class BlockReader implements LogStorageReader {
    private final ConcurrentNavigableMap<Long, byte[]> blocks;
    private long next = Long.MIN_VALUE;

    BlockReader(ConcurrentNavigableMap<Long, byte[]> blocks) {
        this.blocks = blocks;
    }

    @Override
    public void seek(long position) {
        Long holder = blocks.floorKey(position);
        next = holder == null ? Long.MIN_VALUE : holder;
    }

    @Override
    public boolean hasNext() {
        return blocks.ceilingKey(next) != null;
    }

    @Override
    public DirectBuffer next() {
        var block = blocks.ceilingEntry(next);
        if (block == null) {
            throw new NoSuchElementException();
        }
        next = block.getKey() + 1;
        return new UnsafeBuffer(block.getValue());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
