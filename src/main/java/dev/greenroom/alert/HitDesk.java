package dev.greenroom.alert;

import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Clearances;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Parties;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Result;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.screening.Sighting;
import dev.greenroom.screening.Sightings;
import dev.greenroom.vault.Mask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares people with the lists and raises one alert for each person who has new hits. Joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HitDesk {
    private final Screener screener;
    private final Sightings sightings;
    private final ClearedHits cleared;
    private final AlertedSightings alerted;
    private final AlertDesk alerts;
    private final Parties parties;

    HitDesk(
            Screener screener,
            Sightings sightings,
            ClearedHits cleared,
            AlertedSightings alerted,
            AlertDesk alerts,
            Parties parties) {
        this.screener = screener;
        this.sightings = sightings;
        this.cleared = cleared;
        this.alerted = alerted;
        this.alerts = alerts;
        this.parties = parties;
    }

    /**
     * Compares this person with all lists, at once.
     *
     * @param occasion why now, in words
     */
    public Optional<AlertId> screen(ApplicationId person, String occasion) {
        return parties.find(person).flatMap(party -> raise(List.of(party), screener::screenAll, occasion).stream()
                .findFirst());
    }

    /**
     * Raises an alert for each of these people who has hits of REVIEW or BLOCK that nobody cleared and no alert has.
     *
     * @param compare the results for subjects, in their order
     * @param occasion why now, in words
     * @return the alerts raised
     */
    public List<AlertId> raise(
            Collection<Party> people, Function<List<Subject>, List<Result>> compare, String occasion) {
        var subjects =
                people.stream().flatMap(party -> party.subjects().stream()).toList();
        var results = compare.apply(subjects);
        var found = new LinkedHashMap<Party, Map<Sighting, Hit>>();
        int next = 0;
        for (var party : people) {
            int end = next + party.subjects().size();
            var seen = sightings.of(party.subjects(), results.subList(next, end));
            if (!seen.isEmpty()) {
                found.put(party, seen);
            }
            next = end;
        }
        return raise(found, occasion);
    }

    /** As above, for people who were compared already. */
    public List<AlertId> raise(Map<Party, Map<Sighting, Hit>> found, String occasion) {
        var raised = new ArrayList<AlertId>();
        var clearances = cleared.of(found.keySet().stream().map(Party::id).toList());
        found.forEach((party, seen) -> raise(party, seen, clearances, occasion).ifPresent(raised::add));
        return raised;
    }

    private Optional<AlertId> raise(Party party, Map<Sighting, Hit> seen, Clearances clearances, String occasion) {
        var id = AlertId.next();
        var fresh = new LinkedHashMap<Sighting, Hit>();
        seen.forEach((sighting, hit) -> {
            if (!clearances.cover(party.id(), sighting) && alerted.take(party.id(), sighting, id)) {
                fresh.put(sighting, hit);
            }
        });
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var strongest = fresh.values().iterator().next();
        boolean strong = fresh.keySet().stream().anyMatch(Sighting::needsSecond);
        return Optional.of(alerts.raise(
                id,
                new NewAlert(
                        "SCREENING:" + id,
                        AlertKind.SCREENING,
                        strongest.list(),
                        party.id(),
                        strong ? AlertLevel.BLOCK : AlertLevel.REVIEW,
                        new AlertEvidence(
                                List.of(new Fact("Screened", occasion)),
                                List.copyOf(fresh.values()),
                                masked(party.subjects())))));
    }

    private static List<Subject> masked(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> new Subject(
                        subject.name(),
                        subject.kind(),
                        subject.birthDate(),
                        subject.nationality(),
                        subject.identifiers().stream()
                                .map(one -> new Identifier(one.type(), Mask.tail(one.number())))
                                .toList()))
                .toList();
    }
}
