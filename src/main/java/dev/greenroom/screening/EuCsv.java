package dev.greenroom.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The European Union's financial sanctions as CSV, versions 1.0 ({@code Naal_wholename}) and 1.1 ({@code NameAlias_WholeName}):
 * semicolons, UTF-8 with or without a mark, one line for each name, address, birth date, citizenship or document of an entity.
 */
final class EuCsv {
    /** Columns by both versions' names, without case. */
    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("id", List.of("entity_logicalid", "entity_logical_id")),
            Map.entry("reference", List.of("entity_eu_referencenumber", "eu_ref_num")),
            Map.entry("type", List.of("entity_subjecttype", "subject_type")),
            Map.entry("class", List.of("entity_subjecttype_classificationcode")),
            Map.entry("programme", List.of("entity_regulation_programme", "programme")),
            Map.entry("remark", List.of("entity_remark")),
            Map.entry("whole", List.of("namealias_wholename", "naal_wholename")),
            Map.entry("first", List.of("namealias_firstname", "naal_firstname")),
            Map.entry("middle", List.of("namealias_middlename", "naal_middlename")),
            Map.entry("last", List.of("namealias_lastname", "naal_lastname")),
            Map.entry("strong", List.of("namealias_strong")),
            Map.entry("day", List.of("birthdate_birthdate", "birt_date")),
            Map.entry("year", List.of("birthdate_year", "birt_year")),
            Map.entry("from", List.of("birthdate_yearrangefrom")),
            Map.entry("to", List.of("birthdate_yearrangeto")),
            Map.entry("circa", List.of("birthdate_circa")),
            Map.entry("citizenship", List.of("citizenship_countryiso2code", "citi_country")),
            Map.entry("number", List.of("identification_number", "iden_number")),
            Map.entry("street", List.of("address_street", "addr_street")),
            Map.entry("city", List.of("address_city", "addr_city")),
            Map.entry("country", List.of("address_countrydescription", "addr_country")));

    private static final int LONGEST = 4000;

    private final NewEntries into;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int width;

    /** An entity while its lines are read, and the line of the first. */
    private static final class Entity {
        private final String id;
        private final long line;
        private boolean person;
        private ListEntry.@Nullable Draft draft;
        private final List<Row> unnamed = new ArrayList<>();

        private Entity(String id, long line) {
            this.id = id;
            this.line = line;
        }
    }

    private EuCsv(NewEntries into) {
        this.into = into;
    }

    static void read(ReceivedFile file, NewEntries into) throws IOException {
        var csv = new EuCsv(into);
        file.cutEndOfFileMark();
        CsvRecords.read(file, StandardCharsets.UTF_8, CsvRecords.SEMICOLONS, csv::take);
        csv.entities.values().forEach(csv::finish);
        into.finishFilled();
    }

    private void take(CSVRecord record, long line) {
        if (places.isEmpty()) {
            header(record, line);
        } else if (record.size() != width) {
            into.fault(line, "COLUMNS", width + " columns are expected, not " + record.size());
        } else {
            var row = new Row(record);
            if (row.isUnclean()) {
                into.fault(line, "CONTROL_CHARACTER", "control characters or far too long values are not allowed");
            } else if (row.isEmpty()) {
                return;
            } else {
                keep(row, line);
            }
        }
    }

    private void header(CSVRecord record, long line) {
        var names = record.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        COLUMNS.forEach((column, spellings) -> spellings.stream()
                .mapToInt(names::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .ifPresent(place -> places.put(column, place)));
        width = record.size();
        if (!places.containsKey("id") && !places.containsKey("reference")
                || !places.containsKey("whole") && !places.containsKey("last")) {
            throw ListFaults.at(line, "HEADER", "this is not the header of the European Union's CSV file");
        }
    }

    private void keep(Row row, long line) {
        var key = row.either("id", "reference");
        if (key == null) {
            into.fault(line, "ID_MISSING", "the line has no entity");
            return;
        }
        var entity = entities.computeIfAbsent(key, fresh -> {
            var reference = row.either("reference", "id");
            return new Entity(reference == null ? fresh : reference, line);
        });
        entity.person |= row.isPerson();
        var name = row.name();
        if (entity.draft == null && name != null) {
            var draft = ListEntry.draft(entity.id, entity.person ? ListEntry.Kind.PERSON : ListEntry.Kind.ENTITY, name);
            entity.unnamed.forEach(earlier -> earlier.into(draft));
            entity.unnamed.clear();
            entity.draft = draft;
        }
        if (entity.draft == null) {
            entity.unnamed.add(row);
        } else {
            row.into(entity.draft);
        }
    }

    private void finish(Entity entity) {
        if (entity.draft == null) {
            into.fault(entity.line, "NAME_MISSING", "the entity has no name in any line");
        } else {
            into.take(entity.draft.finish(), entity.line);
        }
    }

    /** One line by its columns; blank counts as absent. */
    private final class Row {
        private final CSVRecord record;

        private Row(CSVRecord record) {
            this.record = record;
        }

        private @Nullable String value(String column) {
            var place = places.get(column);
            var value = place == null ? "" : record.get(place).strip();
            return value.isEmpty() ? null : value;
        }

        private String text(String column) {
            var value = value(column);
            return value == null ? "" : value;
        }

        private @Nullable String either(String column, String other) {
            var value = value(column);
            return value == null ? value(other) : value;
        }

        private boolean isEmpty() {
            return record.stream().allMatch(String::isBlank);
        }

        private boolean isUnclean() {
            return record.stream()
                    .anyMatch(value -> value.length() > LONGEST * 4
                            || value.chars()
                                    .anyMatch(character -> Character.isISOControl(character)
                                            && character != '\n'
                                            && character != '\r'
                                            && character != '\t'));
        }

        private boolean isPerson() {
            return List.of("p", "person").contains(text("type").toLowerCase(Locale.ROOT))
                    || List.of("p", "person").contains(text("class").toLowerCase(Locale.ROOT));
        }

        private @Nullable String name() {
            var whole = value("whole");
            var parts = (text("first") + " " + text("middle") + " " + text("last")).strip();
            return whole != null ? whole : parts.isEmpty() ? null : parts.replaceAll(" +", " ");
        }

        private void into(ListEntry.Draft draft) {
            var name = name();
            if (name != null) {
                draft.alias(name, text("strong").equalsIgnoreCase("false"));
            }
            var range = text("from") + " " + text("to");
            var birth = value("day") == null ? value("year") : value("day");
            var circa = text("circa").equalsIgnoreCase("true") ? "circa " : "";
            draft.birth(Birth.parse(circa + (birth == null ? range : birth)));
            draft.nationality(Countries.code(text("citizenship")));
            draft.identifier(text("number"));
            draft.programme(value("programme"));
            draft.remark(value("remark"));
            draft.address(ListEntry.joined(value("street"), value("city"), value("country")));
        }
    }
}
