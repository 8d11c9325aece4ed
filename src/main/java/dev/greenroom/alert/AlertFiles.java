package dev.greenroom.alert;

import dev.greenroom.alert.AlertFile.Person;
import dev.greenroom.alert.AlertFile.Row;
import dev.greenroom.alert.AlertFile.Seen;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Links;
import dev.greenroom.reference.Listing;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Comparison;
import dev.greenroom.screening.ListedEntries;
import dev.greenroom.screening.Parties;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.vault.Mask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is known about alerts, for the pages, the API and the tasks. */
@Component
@Transactional(readOnly = true)
public class AlertFiles {
    private final Alerts alerts;
    private final Parties parties;
    private final ClearedHits cleared;
    private final ListedEntries entries;
    private final Links links;

    AlertFiles(Alerts alerts, Parties parties, ClearedHits cleared, ListedEntries entries, Links links) {
        this.alerts = alerts;
        this.parties = parties;
        this.cleared = cleared;
        this.entries = entries;
        this.links = links;
    }

    /** @param open null for open and closed ones; @param kind null for all */
    public Listing<Row> list(@Nullable Boolean open, @Nullable AlertKind kind, int page, int size) {
        var filter = new Alerts.Filter(open, kind);
        var found = alerts.list(filter, page, size);
        return new Listing<>(rows(found), alerts.count(filter), page, size);
    }

    /** All about one person, newest first. */
    public List<Row> of(ApplicationId subject) {
        return rows(alerts.of(subject));
    }

    /** @throws NotFound when there is no such alert */
    public AlertFile get(AlertId id) {
        var alert = alerts.find(id).orElseThrow(NotFound::new);
        var evidence = alerts.evidence(id).orElseThrow(NotFound::new);
        var party = parties.find(alert.subject()).orElse(null);
        return new AlertFile(
                row(alert, party),
                party == null ? null : person(party.subjects().getFirst()),
                evidence.facts(),
                evidence.hits().stream().map(hit -> seen(evidence, hit)).toList(),
                of(alert.subject()).stream()
                        .filter(other -> !other.id().equals(id))
                        .toList(),
                cleared.history(alert.subject()));
    }

    /** What the form and the task's page show. */
    Map<String, Object> data(AlertId id) {
        var file = get(id);
        var data = new LinkedHashMap<String, Object>();
        data.put("alertId", id.value());
        data.put("alertUrl", links.alert(id));
        data.put("alert", file.alert().name());
        data.put("level", file.alert().level().name());
        if (file.alert().stageName() != null) {
            data.put("stageName", file.alert().stageName());
        }
        data.put("caseUrl", links.applicationCase(file.alert().applicationId()));
        if (!file.facts().isEmpty()) {
            data.put("facts", file.facts());
        }
        if (!file.hits().isEmpty()) {
            data.put("hits", file.hits().stream().map(AlertFiles::summary).toList());
        }
        data.put("earlierAlerts", file.earlier().size());
        data.put("clearances", file.clearances().size());
        return data;
    }

    private static Map<String, Object> summary(Seen seen) {
        var hit = seen.comparison().hit();
        var summary = new LinkedHashMap<String, Object>();
        summary.put("list", hit.list());
        summary.put("entry", hit.name());
        summary.put("score", String.valueOf(hit.score()));
        summary.put("agreed", String.join(", ", hit.agreed()));
        summary.put("disagreed", String.join(", ", hit.disagreed()));
        summary.put("entryNow", seen.entryNow().name());
        return summary;
    }

    private List<Row> rows(List<Alert> found) {
        var people = parties.find(found.stream().map(Alert::subject).distinct().toList());
        return found.stream()
                .map(alert -> row(alert, people.get(alert.subject())))
                .toList();
    }

    private static Row row(Alert alert, @Nullable Party party) {
        var closing = alert.closing();
        return new Row(
                alert.id(),
                alert.kind(),
                alert.code(),
                AlertWords.of(alert),
                alert.level(),
                alert.subject(),
                party == null ? null : party.creatorId(),
                party == null ? null : party.stageName(),
                alert.raisedAt(),
                alert.escalatedAt(),
                closing == null ? null : closing.decision(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.by(),
                closing == null ? null : closing.reason(),
                closing == null ? null : closing.secondBy(),
                closing == null ? null : closing.secondReason());
    }

    private static Person person(Subject subject) {
        return new Person(
                subject.name(),
                subject.birthDate() == null ? null : subject.birthDate().toString(),
                subject.nationality(),
                subject.identifiers().stream()
                        .map(identifier -> identifier.type() + " " + Mask.tail(identifier.number()))
                        .toList());
    }

    private Seen seen(AlertEvidence evidence, Hit hit) {
        var subjects = evidence.subjects();
        var comparison = subjects == null || subjects.isEmpty()
                ? Comparison.of(new Subject(hit.name(), "PERSON", null, null, List.of()), hit)
                : Comparison.of(subjects, hit);
        return new Seen(comparison, entries.state(hit));
    }
}
