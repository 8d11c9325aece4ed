package dev.greenroom.screening;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a publisher's XML file in which an entry is one element. */
final class XmlList {
    private final String root;
    private final Map<String, Function<XmlRecord, ListEntry.Draft>> readers;
    private final Set<String> containers;

    /**
     * @param containers elements between the root and the records, to be walked into; others are passed over
     * @param readers by name of the record's element
     */
    XmlList(String root, Set<String> containers, Map<String, Function<XmlRecord, ListEntry.Draft>> readers) {
        this.root = root;
        this.containers = containers;
        this.readers = readers;
    }

    void read(ReceivedFile file, NewEntries into) throws IOException {
        XmlWalk.records(file, root, containers, readers.keySet(), record -> {
            var reader = readers.get(record.name());
            if (reader != null) {
                into.take(reader.apply(record).finish(), record.line());
            }
        });
        into.finishFilled();
    }
}
