package dev.greenroom.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parties of OFAC's advanced XML refer to: value sets, places, documents, programmes. */
final class AdvancedReferences {
    private static final int ABOUT = 2;

    private final Map<String, XmlRecord> values = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<String>> documents = new HashMap<>();
    private final Map<String, List<String>> programmes = new HashMap<>();

    /** @param country ISO 3166-1 alpha-2, null when not known */
    record Place(String text, @Nullable String country) {}

    void take(XmlRecord record) {
        switch (record.name()) {
            case "ReferenceValueSets" ->
                record.children()
                        .flatMap(XmlRecord::children)
                        .forEach(value -> values.put(key(value.name(), value.attribute("ID")), value));
            case "Location" -> record.attribute("ID").ifPresent(id -> places.put(id, readPlace(record)));
            case "IDRegDocument" ->
                record.attribute("IdentityID").ifPresent(identity -> record.value("IDRegistrationNo")
                        .ifPresent(number -> add(documents, identity, number)));
            default ->
                record.attribute("ProfileID").ifPresent(profile -> record.all("SanctionsMeasure")
                        .flatMap(measure -> measure.value("Comment").stream())
                        .forEach(programme -> add(programmes, profile, programme)));
        }
    }

    /** The text of a value; empty when it is not in the file. */
    String text(String type, Optional<String> id) {
        var value = values.get(key(type, id));
        return value == null ? "" : value.text().orElse("");
    }

    /** Individual, Entity, Vessel or Aircraft. */
    String partyType(String subtype) {
        var value = values.get(key("PartySubType", Optional.of(subtype)));
        var own = value == null ? "" : value.text().orElse("");
        return value == null || !own.equals("Unknown") && !own.isEmpty()
                ? own
                : text("PartyType", value.attribute("PartyTypeID"));
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    List<String> documents(String identity) {
        return documents.getOrDefault(identity, List.of());
    }

    List<String> programmes(String profile) {
        return programmes.getOrDefault(profile, List.of());
    }

    /** From the first day it may begin to the last it may end; null when no year is told. */
    static @Nullable Birth birth(XmlRecord period) {
        var from = day(period, "Start", "From", 1);
        var to = day(period, "End", "To", 12);
        if (from == null || to == null) {
            return null;
        }
        boolean about = period.children()
                .anyMatch(end ->
                        end.attribute("Approximate").filter("true"::equals).isPresent());
        boolean exact = period.all("Start", "From", "Day").findAny().isPresent();
        if (from.equals(to) && exact && !about) {
            return Birth.on(from);
        }
        int more = about ? ABOUT : 0;
        return Birth.between(from.getYear() - more, to.getYear() + more);
    }

    private static @Nullable LocalDate day(XmlRecord period, String end, String side, int otherMonth) {
        return period.all(end, side)
                .findFirst()
                .map(date -> day(date, otherMonth))
                .orElse(null);
    }

    private static @Nullable LocalDate day(XmlRecord date, int otherMonth) {
        try {
            int year = Integer.parseInt(date.value("Year").orElse(""));
            int month = date.value("Month").map(Integer::parseInt).orElse(otherMonth);
            int day = date.value("Day").map(Integer::parseInt).orElse(1);
            return LocalDate.of(year, month, day);
        } catch (NumberFormatException | DateTimeException noDay) {
            return null;
        }
    }

    private Place readPlace(XmlRecord location) {
        var parts = new ArrayList<String>();
        location.all("LocationPart", "LocationPartValue")
                .forEach(part -> part.value("Value").ifPresent(parts::add));
        @Nullable String country = null;
        for (var id : location.all("LocationCountry").toList()) {
            var value = values.get(key("Country", id.attribute("CountryID")));
            if (value != null) {
                country = code(value);
                value.text().filter(name -> !name.equals("undetermined")).ifPresent(parts::add);
            }
        }
        return new Place(String.join(", ", parts), country);
    }

    private static @Nullable String code(XmlRecord country) {
        return country.attribute("ISO2")
                .map(Countries::code)
                .or(() -> country.text().map(Countries::code))
                .orElse(null);
    }

    private static void add(Map<String, List<String>> values, String key, String value) {
        values.computeIfAbsent(key, none -> new ArrayList<>(1)).add(value);
    }

    private static String key(String type, Optional<String> id) {
        return type + "/" + id.orElse("");
    }
}
