package dev.greenroom.oversight;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.oversight.StorySource.Happening;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.Listing;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that happened to a person or payment, from the application to the bank, in the order in which it happened. */
@Component
@Transactional(readOnly = true)
public class Story {
    /** A creator's acts in many years; what is beyond is not shown here but in the record. */
    private static final int MOST = 10_000;

    private static final Set<String> CONFIDENTIAL = Set.of("application", "alert", "task", "appeal", "reverification");

    private final ObjectProvider<StorySource> sources;
    private final AuditTrail trail;

    Story(ObjectProvider<StorySource> sources, AuditTrail trail) {
        this.sources = sources;
        this.trail = trail;
    }

    /**
     * Oldest first; what happened without an act has entry 0 and no hash.
     *
     * @param id of an application, creator, alert, payout, batch, statement or run
     * @param inFull else without what officers found and wrote about a person
     * @throws NotFound when nothing has this id
     */
    public List<Recorded> of(String id, boolean inFull) {
        var subjects = subjects(id);
        var acts = trail.story(subjects, 0, MOST).items().stream();
        var happenings = sources.stream()
                .flatMap(source -> source.happenings(subjects).stream())
                .map(Story::told);
        return Stream.concat(acts, happenings)
                .sorted(Comparator.comparing(Recorded::at).thenComparing(Recorded::entry))
                .map(act -> inFull ? act : discreet(act))
                .toList();
    }

    /** These acts as finance reads them: that something was decided about a person and when, not why. */
    public Listing<Recorded> discreet(Listing<Recorded> acts) {
        return acts.map(this::discreet);
    }

    /** Who looked at this person's or payment's data, newest first. */
    public Listing<Recorded> looks(String id, int page, int size) {
        return trail.looks(subjects(id), page, size);
    }

    private Set<String> subjects(String id) {
        var all = sources.stream().toList();
        var subjects = new LinkedHashSet<>(Set.of(id));
        all.forEach(source -> subjects.addAll(source.beside(id)));
        var person = all.stream().flatMap(source -> source.person(id).stream()).findFirst();
        if (person.isEmpty() && all.stream().noneMatch(source -> source.knows(id))) {
            throw new NotFound();
        }
        person.ifPresent(known -> {
            subjects.add(known.value());
            all.forEach(source -> subjects.addAll(source.ofPerson(known)));
        });
        return subjects;
    }

    private static Recorded told(Happening happening) {
        return new Recorded(
                0,
                happening.at(),
                Act.SYSTEM,
                happening.what(),
                happening.subjectType(),
                happening.subjectId(),
                null,
                happening.details(),
                null,
                "");
    }

    /** What finance need not know of a person: that something was decided and when, not why. */
    private Recorded discreet(Recorded act) {
        return CONFIDENTIAL.contains(act.subjectType())
                        || sources.stream().anyMatch(source -> source.isConfidential(act))
                ? new Recorded(
                        act.entry(),
                        act.at(),
                        act.actor(),
                        act.what(),
                        act.subjectType(),
                        act.subjectId(),
                        null,
                        Map.of(),
                        act.task(),
                        act.hash())
                : act;
    }
}
