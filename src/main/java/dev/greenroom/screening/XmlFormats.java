package dev.greenroom.screening;

import dev.greenroom.screening.ListEntry.Draft;
import dev.greenroom.screening.ListEntry.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The XML files of the publishers, field by field. */
final class XmlFormats {
    /** {@code consolidated.xml} of the United Nations. */
    static final XmlList UN = new XmlList(
            "CONSOLIDATED_LIST",
            Set.of("INDIVIDUALS", "ENTITIES"),
            Map.of("INDIVIDUAL", XmlFormats::unIndividual, "ENTITY", XmlFormats::unEntity));

    /** The financial sanctions file of the European Union. */
    static final XmlList EU = new XmlList("export", Set.of(), Map.of("sanctionEntity", XmlFormats::euEntity));

    /** {@code sdn.xml}, OFAC's own older XML. */
    static final XmlList OFAC = new XmlList("sdnList", Set.of(), Map.of("sdnEntry", XmlFormats::ofacEntry));

    private XmlFormats() {}

    /** Either of OFAC's two kinds of XML. */
    static void readOfac(ReceivedFile file, NewEntries into) throws IOException {
        if (XmlWalk.root(file).equals(AdvancedXml.ROOT)) {
            AdvancedXml.read(file, into);
        } else {
            OFAC.read(file, into);
        }
    }

    private static Draft unIndividual(XmlRecord record) {
        var entry = unNamed(record, Kind.PERSON, "INDIVIDUAL_ALIAS");
        record.all("NATIONALITY", "VALUE").forEach(value -> value.text().ifPresent(name -> nationality(entry, name)));
        record.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(birth -> {
            var circa = birth.value("TYPE_OF_DATE")
                    .filter("APPROXIMATELY"::equalsIgnoreCase)
                    .isPresent();
            var text = birth.joined("DATE", "YEAR", "FROM_YEAR", "TO_YEAR");
            entry.birth(Birth.parse(circa ? "circa " + text : text));
        });
        record.all("INDIVIDUAL_DOCUMENT")
                .forEach(document -> document.value("NUMBER").ifPresent(entry::identifier));
        return entry;
    }

    private static Draft unEntity(XmlRecord record) {
        return unNamed(record, Kind.ENTITY, "ENTITY_ALIAS");
    }

    private static Draft unNamed(XmlRecord record, Kind kind, String aliases) {
        var name = record.joined("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
        var entry = ListEntry.draft(record.value("DATAID").orElse(""), kind, name);
        record.value("UN_LIST_TYPE").ifPresent(entry::programme);
        record.value("COMMENTS1").ifPresent(entry::remark);
        record.all(kind == Kind.PERSON ? "INDIVIDUAL_ADDRESS" : "ENTITY_ADDRESS")
                .forEach(address -> entry.address(ListEntry.joined(
                        address.value("STREET").orElse(null),
                        address.value("CITY").orElse(null),
                        address.value("COUNTRY").orElse(null))));
        record.value("NAME_ORIGINAL_SCRIPT").ifPresent(original -> entry.alias(original, false));
        record.all(aliases).forEach(alias -> {
            var weak = alias.value("QUALITY").filter("Low"::equalsIgnoreCase).isPresent();
            alias.value("ALIAS_NAME").ifPresent(other -> entry.alias(other, weak));
        });
        return entry;
    }

    private static Draft euEntity(XmlRecord record) {
        var names = record.all("nameAlias").toList();
        var name = names.stream()
                .map(XmlFormats::euName)
                .filter(text -> !text.isEmpty())
                .findFirst();
        boolean person = record.all("subjectType")
                .anyMatch(
                        type -> type.attribute("code").filter("person"::equals).isPresent()
                                || type.attribute("classificationCode")
                                        .filter("P"::equals)
                                        .isPresent());
        var id = record.attribute("euReferenceNumber").or(() -> record.attribute("logicalId"));
        var entry = ListEntry.draft(id.orElse(""), person ? Kind.PERSON : Kind.ENTITY, name.orElse(""));
        names.forEach(alias -> entry.alias(
                euName(alias), alias.attribute("strong").filter("false"::equals).isPresent()));
        record.all("regulation")
                .flatMap(law -> law.attribute("programme").stream())
                .forEach(entry::programme);
        record.value("remark").ifPresent(entry::remark);
        record.all("address")
                .forEach(address -> entry.address(ListEntry.joined(
                        address.attribute("street").orElse(null),
                        address.attribute("city").orElse(null),
                        address.attribute("countryDescription").orElse(null))));
        record.all("birthdate").forEach(birth -> entry.birth(euBirth(birth)));
        record.all("citizenship")
                .flatMap(citizenship -> citizenship.attribute("countryIso2Code").stream())
                .filter(code -> Countries.code(code) != null)
                .forEach(entry::nationality);
        record.all("identification")
                .flatMap(document -> document.attribute("number").stream())
                .forEach(entry::identifier);
        return entry;
    }

    private static String euName(XmlRecord alias) {
        return alias.attribute("wholeName")
                .orElseGet(() -> (alias.attribute("firstName").orElse("") + " "
                                + alias.attribute("middleName").orElse("") + " "
                                + alias.attribute("lastName").orElse(""))
                        .strip()
                        .replaceAll(" +", " "));
    }

    private static @org.jspecify.annotations.Nullable Birth euBirth(XmlRecord birth) {
        var circa = birth.attribute("circa").filter("true"::equals).isPresent() ? "circa " : "";
        var range = birth.attribute("yearRangeFrom").orElse("") + " "
                + birth.attribute("yearRangeTo").orElse("");
        return Birth.parse(circa
                + birth.attribute("birthdate").or(() -> birth.attribute("year")).orElse(range));
    }

    private static Draft ofacEntry(XmlRecord record) {
        var type = record.value("sdnType").orElse("");
        var kind = type.equalsIgnoreCase("Individual")
                ? Kind.PERSON
                : type.equalsIgnoreCase("Entity") ? Kind.ENTITY : Kind.THING;
        var entry = ListEntry.draft(record.value("uid").orElse(""), kind, ofacName(record));
        record.all("programList", "program")
                .flatMap(program -> program.text().stream())
                .forEach(entry::programme);
        record.value("remarks").ifPresent(entry::remark);
        record.all("addressList", "address")
                .forEach(address -> entry.address(ListEntry.joined(
                        address.value("address1").orElse(null),
                        address.value("city").orElse(null),
                        address.value("country").orElse(null))));
        record.all("akaList", "aka")
                .forEach(alias -> entry.alias(
                        ofacName(alias),
                        alias.value("category").filter("weak"::equals).isPresent()));
        record.all("dateOfBirthList", "dateOfBirthItem")
                .flatMap(item -> item.value("dateOfBirth").stream())
                .forEach(date -> entry.birth(Birth.parse(date)));
        record.all("nationalityList", "nationality")
                .flatMap(item -> item.value("country").stream())
                .forEach(name -> nationality(entry, name));
        record.all("citizenshipList", "citizenship")
                .flatMap(item -> item.value("country").stream())
                .forEach(name -> nationality(entry, name));
        record.all("idList", "id").flatMap(id -> id.value("idNumber").stream()).forEach(entry::identifier);
        return entry;
    }

    private static String ofacName(XmlRecord record) {
        var last = record.value("lastName").orElse("");
        return record.value("firstName").map(first -> last + ", " + first).orElse(last);
    }

    private static void nationality(Draft entry, String name) {
        entry.nationality(Countries.code(name));
    }
}
