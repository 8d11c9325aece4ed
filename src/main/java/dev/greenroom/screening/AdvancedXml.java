package dev.greenroom.screening;

import dev.greenroom.screening.ListEntry.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * OFAC's advanced XML ({@code sdn_advanced.xml}, root {@code Sanctions}): parties refer to value sets, places and documents
 * before them and to programmes behind them, so the file is read twice.
 */
final class AdvancedXml {
    static final String ROOT = "Sanctions";
    private static final String IDENTIFIES = "Digital Currency Address";

    private final AdvancedReferences references = new AdvancedReferences();

    private AdvancedXml() {}

    static void read(ReceivedFile file, NewEntries into) throws IOException {
        var xml = new AdvancedXml();
        XmlWalk.records(
                file,
                ROOT,
                Set.of("Locations", "IDRegDocuments", "SanctionsEntries"),
                Set.of("ReferenceValueSets", "Location", "IDRegDocument", "SanctionsEntry"),
                xml.references::take);
        XmlWalk.records(
                file,
                ROOT,
                Set.of("DistinctParties"),
                Set.of("DistinctParty"),
                party -> into.take(xml.entry(party), party.line()));
        into.finishFilled();
    }

    private ListEntry entry(XmlRecord party) {
        var profile = party.all("Profile").findFirst().orElse(party);
        var id = party.attribute("FixedRef").or(() -> profile.attribute("ID")).orElse("");
        var kind = kind(profile);
        var aliases = names(profile);
        var primary = aliases.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> aliases.keySet().stream().findFirst())
                .orElse(new Name("", false));
        var entry = ListEntry.draft(id, kind, primary.text());
        aliases.keySet().forEach(name -> entry.alias(name.text(), name.weak()));
        profile.all("Feature").forEach(feature -> feature(feature, entry));
        profile.all("Identity")
                .flatMap(identity -> identity.attribute("ID").stream())
                .flatMap(identity -> references.documents(identity).stream())
                .forEach(entry::identifier);
        profile.attribute("ID").stream()
                .flatMap(profileId -> references.programmes(profileId).stream())
                .forEach(entry::programme);
        party.value("Comment").ifPresent(entry::remark);
        return entry.finish();
    }

    private Kind kind(XmlRecord profile) {
        var type =
                profile.attribute("PartySubTypeID").map(references::partyType).orElse("");
        return switch (type) {
            case "Individual" -> Kind.PERSON;
            case "Vessel", "Aircraft" -> Kind.THING;
            default -> Kind.ENTITY;
        };
    }

    /** A name as it is written, in any script. */
    private record Name(String text, boolean weak) {}

    /** All names in their order, each with whether it is the primary one. */
    private Map<Name, Boolean> names(XmlRecord profile) {
        var names = new LinkedHashMap<Name, Boolean>();
        profile.all("Identity").forEach(identity -> {
            var parts = new HashMap<String, String>();
            identity.all("NamePartGroups", "MasterNamePartGroup", "NamePartGroup")
                    .forEach(group -> parts.put(
                            group.attribute("ID").orElse(""),
                            references.text("NamePartType", group.attribute("NamePartTypeID"))));
            identity.all("Alias").forEach(alias -> {
                boolean weak = isTrue(alias, "LowQuality");
                boolean primary = isTrue(alias, "Primary");
                alias.all("DocumentedName").forEach(name -> {
                    var text = text(name, parts);
                    if (!text.isEmpty()) {
                        names.putIfAbsent(new Name(text, weak), primary);
                    }
                });
            });
        });
        return names;
    }

    /** The family's name, a comma, the rest; of a firm the words as they come. */
    private static String text(XmlRecord name, Map<String, String> parts) {
        var last = new StringBuilder();
        var rest = new StringBuilder();
        name.all("DocumentedNamePart", "NamePartValue").forEach(value -> {
            var type = value.attribute("NamePartGroupID").map(parts::get).orElse("");
            var text = type.equals("Last Name") ? last : rest;
            text.append(text.isEmpty() ? "" : " ").append(value.text().orElse(""));
        });
        return last.isEmpty() ? rest.toString() : rest.isEmpty() ? last.toString() : last + ", " + rest;
    }

    private void feature(XmlRecord feature, ListEntry.Draft entry) {
        var type = references.text("FeatureType", feature.attribute("FeatureTypeID"));
        feature.all("FeatureVersion").forEach(version -> {
            if (type.equals("Birthdate")) {
                version.all("DatePeriod").forEach(period -> entry.birth(AdvancedReferences.birth(period)));
                return;
            }
            for (var place : places(version)) {
                switch (type) {
                    case "Nationality Country", "Citizenship Country" -> entry.nationality(place.country());
                    case "Location" -> entry.address(place.text());
                    default -> {}
                }
            }
            if (type.startsWith(IDENTIFIES)) {
                version.all("VersionDetail")
                        .flatMap(detail -> detail.text().stream())
                        .forEach(entry::identifier);
            }
        });
    }

    private List<AdvancedReferences.Place> places(XmlRecord version) {
        return version.all("VersionLocation")
                .flatMap(location -> location.attribute("LocationID").stream())
                .flatMap(id -> references.place(id).stream())
                .toList();
    }

    private static boolean isTrue(XmlRecord record, String attribute) {
        return record.attribute(attribute).filter("true"::equalsIgnoreCase).isPresent();
    }
}
