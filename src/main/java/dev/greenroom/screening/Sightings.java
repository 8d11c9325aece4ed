package dev.greenroom.screening;

import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Result;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.vault.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes sightings of hits. */
@Component
public class Sightings {
    /** Change often, and say nothing about who a name belongs to; a hit by them is told apart by what agreed. */
    private static final Set<String> CONTACTS = Set.of("PHONE", "ACCOUNT");

    private final Vault vault;

    Sightings(Vault vault) {
        this.vault = vault;
    }

    /** Of one person: the hits of REVIEW and BLOCK, the strongest first for each sighting. @param results in the order of the subjects */
    public Map<Sighting, Hit> of(List<Subject> subjects, List<Result> results) {
        var found = new ArrayList<Map.Entry<Sighting, Hit>>();
        for (int i = 0; i < subjects.size(); i++) {
            for (var hit : results.get(i).hits()) {
                if (hit.band() != Band.LOG) {
                    found.add(Map.entry(of(subjects.get(i), hit), hit));
                }
            }
        }
        found.sort(Comparator.comparingDouble(entry -> -entry.getValue().score()));
        var sightings = new LinkedHashMap<Sighting, Hit>();
        found.forEach(entry -> sightings.putIfAbsent(entry.getKey(), entry.getValue()));
        return sightings;
    }

    /** Of a stored hit: of those who were compared, whoever has the name that was found. */
    public List<Sighting> of(List<Subject> subjects, Hit hit) {
        return subjects.stream()
                .filter(subject -> hit.searchedName() == null || subject.name().equals(hit.searchedName()))
                .map(subject -> of(subject, hit))
                .toList();
    }

    public Sighting of(Subject subject, Hit hit) {
        return new Sighting(
                hit.list(),
                hit.entryId(),
                Objects.requireNonNullElse(hit.entryHash(), ""),
                print(subject, hit.agreed().contains("identifier")),
                hit.band());
    }

    private String print(Subject subject, boolean byIdentifier) {
        var identity = subject.identifiers().stream()
                .filter(identifier -> !CONTACTS.contains(identifier.type()))
                .map(Sightings::words)
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        return vault.blindIndex(
                Vault.Kind.SCREENED,
                String.join(
                        "|",
                        subject.name(),
                        subject.kind(),
                        String.valueOf(subject.birthDate()),
                        String.valueOf(subject.nationality()),
                        String.valueOf(byIdentifier),
                        identity));
    }

    private static String words(Identifier identifier) {
        return identifier.type() + "=" + identifier.number();
    }
}
