package dev.greenroom.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.DirectBufferWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentedLogTest {
    private static final long TINY = 200;

    @TempDir
    Path directory;

    @Test
    void whatWasAppendedIsThereAfterOpeningAgain() throws IOException {
        try (var log = new SegmentedLog(directory, TINY)) {
            append(log, 1, 30);
        }
        try (var log = new SegmentedLog(directory, TINY)) {
            assertThat(read(log)).hasSize(30).startsWith("block 1").endsWith("block 30");
            append(log, 31, 33);
            assertThat(read(log)).hasSize(33).endsWith("block 33");
        }
    }

    @Test
    void aTornTailIsCutOffAndWritingGoesOnBehindTheLastWholeBlock() throws IOException {
        try (var log = new SegmentedLog(directory, SegmentedLog.SEGMENT_SIZE)) {
            append(log, 1, 5);
        }
        for (int torn = 1; torn < 20; torn++) {
            shorten(newest(), torn % 7 + 1);
            try (var log = new SegmentedLog(directory, SegmentedLog.SEGMENT_SIZE)) {
                assertThat(read(log)).hasSize(4);
                append(log, 5, 5);
            }
            try (var log = new SegmentedLog(directory, SegmentedLog.SEGMENT_SIZE)) {
                assertThat(read(log)).hasSize(5).endsWith("block 5");
            }
        }
    }

    @Test
    void aBlockWhoseBytesDoNotMatchItsChecksumIsCutOff() throws IOException {
        try (var log = new SegmentedLog(directory, SegmentedLog.SEGMENT_SIZE)) {
            append(log, 1, 5);
        }
        byte[] bytes = Files.readAllBytes(newest());
        bytes[bytes.length - 1] ^= 1;
        Files.write(newest(), bytes);
        try (var log = new SegmentedLog(directory, SegmentedLog.SEGMENT_SIZE)) {
            assertThat(read(log)).hasSize(4);
        }
    }

    @Test
    void damageInAnOlderFileIsNotTakenForATornTail() throws IOException {
        try (var log = new SegmentedLog(directory, TINY)) {
            append(log, 1, 30);
        }
        shorten(directory.resolve("1.log"), 3);
        assertThatThrownBy(() -> new SegmentedLog(directory, TINY))
                .isInstanceOf(EngineNotUsable.class)
                .hasMessageContaining("1.log")
                .hasMessageContaining("backup");
    }

    @Test
    void trimmingKeepsTheBlockInUseAndForcesTheStateBeforeAFileGoes() throws IOException {
        var forced = new AtomicInteger();
        try (var log = new SegmentedLog(directory, TINY)) {
            append(log, 1, 30);
            int files = log.fileCount();
            log.trim(2, forced::incrementAndGet);
            assertThat(read(log)).startsWith("block 2");
            assertThat(forced).hasValue(0);
            log.trim(30, forced::incrementAndGet);
            assertThat(read(log)).containsExactly("block 30");
            assertThat(forced).hasValue(1);
            assertThat(log.fileCount()).isLessThan(files);
        }
        try (var log = new SegmentedLog(directory, TINY)) {
            assertThat(read(log)).contains("block 30");
        }
    }

    private static void append(SegmentedLog log, int from, int to) {
        for (int position = from; position <= to; position++) {
            var block = BufferUtil.wrapString("block " + position);
            log.append(position, position, new DirectBufferWriter().wrap(block), new AppendListener() {});
        }
    }

    private static List<String> read(SegmentedLog log) {
        var blocks = new ArrayList<String>();
        try (var reader = log.newReader()) {
            while (reader.hasNext()) {
                blocks.add(BufferUtil.bufferAsString(reader.next()));
            }
        }
        return blocks;
    }

    private Path newest() throws IOException {
        try (var files = Files.list(directory)) {
            return files.max(java.util.Comparator.comparingLong(
                            file -> Long.parseLong(file.getFileName().toString().replace(".log", ""))))
                    .orElseThrow();
        }
    }

    private static void shorten(Path file, int bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }
}
