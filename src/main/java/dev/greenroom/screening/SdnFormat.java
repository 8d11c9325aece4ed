package dev.greenroom.screening;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** OFAC's legacy CSV files: no header, {@code -0-} for null, entries linked by ent_num, a final 0x1A. */
final class SdnFormat {
    static final int SDN_COLUMNS = 12;
    static final int ADDRESS_COLUMNS = 6;
    static final int ALIAS_COLUMNS = 5;
    private static final String NULL = "-0-";
    private static final Charset OLDER = Charset.forName("windows-1252");
    private static final int NAME = 1;
    private static final int TYPE = 2;
    private static final int REMARKS = 11;
    private static final int ALIAS_TYPE = 2;
    private static final int ALIAS_NAME = 3;

    private final Map<String, ListEntry.Draft> entries = new LinkedHashMap<>();
    private final ListFaults faults = new ListFaults();
    private long line;

    void readEntries(ReceivedFile file) throws IOException {
        read(file, SDN_COLUMNS, (number, columns) -> {
            var name = columns[NAME];
            if (entries.containsKey(number)) {
                fault("DUPLICATE", "this ent_num is listed twice");
            } else if (name == null) {
                fault("NAME_MISSING", "SDN_Name is missing");
            } else {
                var entry = ListEntry.draft(number, kind(columns[TYPE]), name);
                if (columns[REMARKS] != null) {
                    SdnRemarks.read(columns[REMARKS], entry);
                }
                entries.put(number, entry);
            }
        });
        if (entries.isEmpty()) {
            faults.check();
            throw ListFaults.file("EMPTY", "The file holds no entry");
        }
    }

    void readAliases(ReceivedFile file) throws IOException {
        read(file, ALIAS_COLUMNS, (number, columns) -> {
            var entry = entries.get(number);
            if (entry == null) {
                fault("UNKNOWN_ENTRY", "this ent_num is not in sdn.csv");
            } else if (columns[ALIAS_NAME] != null) {
                var type = columns[ALIAS_TYPE];
                entry.alias(columns[ALIAS_NAME], type != null && type.startsWith("weak"));
            }
        });
    }

    /** Addresses are checked and not kept: no rule uses them yet. */
    void checkAddresses(ReceivedFile file) throws IOException {
        read(file, ADDRESS_COLUMNS, (number, columns) -> {
            if (!entries.containsKey(number)) {
                fault("UNKNOWN_ENTRY", "this ent_num is not in sdn.csv");
            }
        });
    }

    List<ListEntry> finish() {
        faults.check();
        return entries.values().stream().map(ListEntry.Draft::finish).toList();
    }

    private void read(ReceivedFile file, int columns, BiConsumer<String, @Nullable String[]> take) throws IOException {
        file.cutEndOfFileMark();
        CsvRecords.read(file, charset(file), (record, at) -> {
            line = at;
            if (record.size() != columns) {
                faults.add(at, "COLUMNS", columns + " columns are expected, not " + record.size());
                return;
            }
            var values = values(record);
            if (Stream.of(values)
                    .anyMatch(value -> value != null && value.chars().anyMatch(Character::isISOControl))) {
                faults.add(at, "CONTROL_CHARACTER", "control characters are not allowed");
                return;
            }
            var number = values[0];
            if (number == null || !number.matches("\\d{1,10}")) {
                faults.add(at, "ENT_NUM", "the first column is no ent_num");
                return;
            }
            take.accept(number, values);
        });
    }

    private void fault(String code, String message) {
        faults.add(line, code, message);
    }

    private static @Nullable String[] values(CSVRecord record) {
        @Nullable String[] values = new String[record.size()];
        for (int i = 0; i < values.length; i++) {
            var value = record.get(i).strip();
            values[i] = value.isEmpty() || value.equals(NULL) ? null : value;
        }
        return values;
    }

    private static ListEntry.Kind kind(@Nullable String type) {
        if (type == null || type.equalsIgnoreCase("entity")) {
            return ListEntry.Kind.ENTITY;
        }
        return type.equalsIgnoreCase("individual") ? ListEntry.Kind.PERSON : ListEntry.Kind.THING;
    }

    /** UTF-8 if the bytes are that, else what the publisher used before. */
    private static Charset charset(ReceivedFile file) throws IOException {
        return CsvRecords.isText(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : OLDER;
    }
}
