package dev.greenroom.engine.embedded;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * One append-only file of the log. Each block is its length, its lowest position, a checksum over position and bytes,
 * and the bytes.
 */
final class Segment implements Closeable {
    private static final int HEADER = Integer.BYTES + Long.BYTES + Integer.BYTES;
    private static final int LARGEST_BLOCK = 64 << 20;

    private final Path file;
    private final FileChannel channel;
    private long size;

    private Segment(Path file, FileChannel channel, long size) {
        this.file = file;
        this.channel = channel;
        this.size = size;
    }

    /** What a read hands over, block by block, in the order of writing. */
    interface BlockConsumer {
        void accept(long lowest, byte[] block);
    }

    static Segment open(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        return new Segment(file, channel, channel.size());
    }

    /** Reads every whole block and answers how many bytes they take; what follows was torn by a crash. */
    static long read(Path file, BlockConsumer consumer) throws IOException {
        long sound = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                int length = in.readInt();
                long lowest = in.readLong();
                int checksum = in.readInt();
                if (length <= 0 || length > LARGEST_BLOCK) {
                    return sound;
                }
                byte[] block = in.readNBytes(length);
                if (block.length < length || checksum != checksum(lowest, block)) {
                    return sound;
                }
                consumer.accept(lowest, block);
                sound += HEADER + length;
            }
        } catch (EOFException tornOrEnd) {
            return sound;
        }
    }

    static void truncate(Path file, long size) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    void append(long lowest, byte[] block) throws IOException {
        var buffer = ByteBuffer.allocate(HEADER + block.length)
                .putInt(block.length)
                .putLong(lowest)
                .putInt(checksum(lowest, block))
                .put(block)
                .flip();
        while (buffer.hasRemaining()) {
            size += channel.write(buffer);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    long size() {
        return size;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static int checksum(long lowest, byte[] block) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(lowest).flip());
        crc.update(block);
        return (int) crc.getValue();
    }
}
