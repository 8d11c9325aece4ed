package dev.greenroom.screening;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * OFAC's legacy CSV files: no header, {@code -0-} for null, entries linked by ent_num, a final 0x1A. Aliases and addresses are
 * read first and kept; the entries themselves pass through.
 */
final class SdnFormat {
    static final int SDN_COLUMNS = 12;
    static final int ADDRESS_COLUMNS = 6;
    static final int ALIAS_COLUMNS = 5;
    private static final String NULL = "-0-";
    private static final Charset OLDER = Charset.forName("windows-1252");
    /** In the older encoding a name's special letters stand alone; side by side they are another encoding's. */
    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]{2}");

    private static final int NAME = 1;
    private static final int TYPE = 2;
    private static final int PROGRAMME = 3;
    private static final int TITLE = 4;
    private static final int REMARKS = 11;
    private static final int STREET = 2;
    private static final int CITY = 3;
    private static final int COUNTRY = 4;
    private static final int ALIAS_TYPE = 2;
    private static final int ALIAS_NAME = 3;

    private final NewEntries into;
    private final Map<String, List<Line>> aliases = new HashMap<>();
    private final Map<String, List<Line>> addresses = new HashMap<>();

    /** One line of any of the files. */
    private record Line(long number, List<@Nullable String> columns) {
        @Nullable
        String column(int column) {
            return columns.get(column);
        }
    }

    SdnFormat(NewEntries into) {
        this.into = into;
    }

    void keepAliases(ReceivedFile file) throws IOException {
        read(file, ALIAS_COLUMNS, line -> keep(line, aliases));
    }

    void keepAddresses(ReceivedFile file) throws IOException {
        read(file, ADDRESS_COLUMNS, line -> keep(line, addresses));
    }

    void readEntries(ReceivedFile file) throws IOException {
        read(file, SDN_COLUMNS, this::entry);
        unknown(aliases);
        unknown(addresses);
        into.finishFilled();
    }

    private void entry(Line line) {
        var number = line.column(0);
        var name = line.column(NAME);
        if (number == null || name == null) {
            into.fault(line.number(), "NAME_MISSING", "SDN_Name is missing");
            return;
        }
        var entry = ListEntry.draft(number, kind(line.column(TYPE)), name);
        entry.programme(line.column(PROGRAMME));
        entry.remark(line.column(TITLE));
        var remarks = line.column(REMARKS);
        if (remarks != null) {
            SdnRemarks.read(remarks, entry);
        }
        for (var alias : aliases.getOrDefault(number, List.of())) {
            var other = alias.column(ALIAS_NAME);
            var type = alias.column(ALIAS_TYPE);
            if (other != null) {
                entry.alias(other, type != null && type.startsWith("weak"));
            }
        }
        for (var address : addresses.getOrDefault(number, List.of())) {
            entry.address(ListEntry.joined(address.column(STREET), address.column(CITY), address.column(COUNTRY)));
        }
        into.take(entry.finish(), line.number());
    }

    private void unknown(Map<String, List<Line>> lines) {
        lines.forEach((number, all) -> {
            if (!into.isKnown(number)) {
                into.fault(all.getFirst().number(), "UNKNOWN_ENTRY", "this ent_num is not in sdn.csv");
            }
        });
    }

    private static void keep(Line line, Map<String, List<Line>> lines) {
        var number = line.column(0);
        if (number != null) {
            lines.computeIfAbsent(number, none -> new ArrayList<>(1)).add(line);
        }
    }

    private void read(ReceivedFile file, int columns, Consumer<Line> take) throws IOException {
        file.cutEndOfFileMark();
        boolean older = !CsvRecords.isText(file, StandardCharsets.UTF_8);
        CsvRecords.read(file, older ? OLDER : StandardCharsets.UTF_8, CsvRecords.COMMAS, (record, at) -> {
            if (record.size() != columns) {
                into.fault(at, "COLUMNS", columns + " columns are expected, not " + record.size());
            } else if (record.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
                into.fault(at, "CONTROL_CHARACTER", "control characters are not allowed");
            } else if (older
                    && record.stream().anyMatch(value -> FOREIGN.matcher(value).find())) {
                into.fault(at, "ENCODING", "these bytes are no text in UTF-8 or the publisher's older encoding");
            } else {
                var line = new Line(at, Arrays.asList(values(record)));
                var number = line.column(0);
                if (number == null || !number.matches("\\d{1,10}")) {
                    into.fault(at, "ENT_NUM", "the first column is no ent_num");
                } else {
                    take.accept(line);
                }
            }
        });
    }

    private static @Nullable String[] values(CSVRecord record) {
        return record.stream()
                .map(String::strip)
                .map(value -> value.isEmpty() || value.equals(NULL) ? null : value)
                .toArray(String[]::new);
    }

    private static ListEntry.Kind kind(@Nullable String type) {
        if (type == null || type.equalsIgnoreCase("entity")) {
            return ListEntry.Kind.ENTITY;
        }
        return type.equalsIgnoreCase("individual") ? ListEntry.Kind.PERSON : ListEntry.Kind.THING;
    }
}
