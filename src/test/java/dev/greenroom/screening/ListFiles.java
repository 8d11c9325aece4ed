package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** List files from text, and what reading them gives. */
final class ListFiles {
    private ListFiles() {}

    interface Format {
        void read(ReceivedFile file, NewEntries into) throws IOException;
    }

    static List<ListEntry> read(String text, Format format) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), format);
    }

    static List<ListEntry> read(byte[] bytes, Format format) throws IOException {
        var entries = new ArrayList<ListEntry>();
        try (var file = ReceivedFile.of(new ByteArrayInputStream(bytes), 10 << 20)) {
            format.read(file, new NewEntries(entries::addAll));
        }
        return entries;
    }

    static List<Fault> faults(byte[] bytes, Format format) {
        var faults = new ArrayList<Fault>();
        assertThatThrownBy(() -> read(bytes, format))
                .isInstanceOfSatisfying(Rejected.class, rejected -> faults.addAll(rejected.faults()));
        return faults;
    }

    static List<Fault> faults(String text, Format format) {
        return faults(text.getBytes(StandardCharsets.UTF_8), format);
    }
}
