package dev.greenroom.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Our own list: {@code name,id,reason,from,to,evidence} in UTF-8 with this header; a row has a name or an id or both. */
final class OwnFormat {
    private static final List<String> HEADER = List.of("name", "id", "reason", "from", "to", "evidence");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_TEXT = 1000;
    private static final int ID_LENGTH = 24;

    private final UnaryOperator<String> blind;
    private final NewEntries into;
    private boolean headerSeen;

    /** @param blind turns a normalised identifier into its blind index: the list keeps no identifier in clear */
    OwnFormat(UnaryOperator<String> blind, NewEntries into) {
        this.blind = blind;
        this.into = into;
    }

    /** An empty list is allowed: that is how everybody is let go. */
    void read(ReceivedFile file) throws IOException {
        file.cutEndOfFileMark();
        CsvRecords.read(file, StandardCharsets.UTF_8, CsvRecords.COMMAS, this::take);
        if (!headerSeen) {
            throw ListFaults.at(1, "HEADER", "the header is missing");
        }
        into.finish();
    }

    private void take(CSVRecord record, long line) {
        if (!headerSeen) {
            headerSeen = true;
            if (!record.toList().equals(HEADER)) {
                throw ListFaults.at(line, "HEADER", "the header is " + String.join(",", HEADER));
            }
        } else if (record.size() != HEADER.size()) {
            into.fault(line, "COLUMNS", HEADER.size() + " columns are expected, not " + record.size());
        } else {
            var row = new Row(record, line);
            var name = row.text(0, LONGEST_NAME);
            var id = row.identifier(1);
            var reason = row.text(2, LONGEST_TEXT);
            var from = row.date(3);
            var to = row.date(4);
            var evidence = row.text(5, LONGEST_TEXT);
            row.require(name != null || id != null, "NAME_MISSING", "a name or an id is required");
            row.require(reason != null, "REASON_MISSING", "a reason is required");
            row.require(from == null || to == null || !to.isBefore(from), "PERIOD", "the end is before the begin");
            if (row.good) {
                keep(name, id, reason, from, to, evidence, line);
            }
        }
    }

    private void keep(
            @Nullable String name,
            @Nullable String id,
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String evidence,
            long line) {
        var key = blind.apply("OWN" + name + "|" + id + "|" + from).substring(0, ID_LENGTH);
        Set<String> identifiers = id == null ? Set.of() : Set.of(blind.apply(id));
        var entry = new ListEntry(
                "own-" + key,
                ListEntry.Kind.ANY,
                name == null ? "" : name,
                List.of(),
                List.of(),
                Set.of(),
                identifiers,
                Set.of(),
                List.of(),
                from,
                to,
                reason,
                evidence);
        into.take(entry, line);
    }

    /** One line while its columns are read. */
    private final class Row {
        private final CSVRecord record;
        private final long line;
        private boolean good = true;

        private Row(CSVRecord record, long line) {
            this.record = record;
            this.line = line;
        }

        private @Nullable String text(int column, int longest) {
            var value = record.get(column).strip();
            require(value.length() <= longest, "TOO_LONG", HEADER.get(column) + " is too long");
            require(
                    value.chars().noneMatch(Character::isISOControl),
                    "CONTROL_CHARACTER",
                    "control characters are not allowed");
            return value.isEmpty() || value.equals("-0-") ? null : value;
        }

        private @Nullable String identifier(int column) {
            var value = text(column, LONGEST_ID);
            if (value == null) {
                return null;
            }
            var normal = Identifiers.normal(value);
            require(normal.length() >= Identifiers.SHORTEST, "ID_TOO_SHORT", "the id is too short to mean one person");
            return normal;
        }

        private @Nullable LocalDate date(int column) {
            var value = text(column, LONGEST_TEXT);
            try {
                return value == null ? null : LocalDate.parse(value);
            } catch (DateTimeException notADate) {
                require(false, "DATE", HEADER.get(column) + " is no date like 2026-11-21");
                return null;
            }
        }

        private void require(boolean right, String code, String message) {
            if (!right) {
                good = false;
                into.fault(line, code, message);
            }
        }
    }
}
