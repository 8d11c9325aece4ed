package dev.greenroom.audit;

import dev.greenroom.audit.Search.Looks;
import dev.greenroom.reference.Listing;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The hash-chained record of acts. */
@Component
public class AuditTrail {
    private final Chain chain;
    private final Anchors anchors;
    private final Pseudonyms pseudonyms;
    private final EntityManager entities;
    private final ObjectProvider<Representation> representation;

    AuditTrail(
            Chain chain,
            Anchors anchors,
            Pseudonyms pseudonyms,
            EntityManager entities,
            ObjectProvider<Representation> representation) {
        this.chain = chain;
        this.anchors = anchors;
        this.pseudonyms = pseudonyms;
        this.entities = entities;
        this.representation = representation;
    }

    /** Appends with the commit of the caller's transaction: both happen or neither; not readable before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        var principal = representation.stream()
                .flatMap(known -> known.principal(act).stream())
                .findFirst();
        pending().add(discreet(principal.map(act::onBehalfOf).orElse(act)));
    }

    /** A creator's e-mail is also the id of an account. */
    private Act discreet(Act act) {
        return new Act(
                pseudonyms.of(act.actor()),
                act.what(),
                act.subjectType(),
                pseudonyms.of(act.subjectId()),
                act.reason(),
                act.details(),
                act.task());
    }

    /**
     * Newest first.
     *
     * @param subject id of a subject; null for all
     * @param actor username; null for all
     */
    public Listing<Recorded> find(@Nullable String subject, @Nullable String actor, int page, int size) {
        var search = new Search(names(subject), names(actor), Looks.WITH, false);
        return chain.find(search, page, size).map(Recorded::of);
    }

    /** What happened to this subject, newest first; without looks at personal data. */
    public Listing<Recorded> history(String subject, int page, int size) {
        var search = new Search(List.of(subject), List.of(), Looks.WITHOUT, false);
        return chain.find(search, page, size).map(Recorded::of);
    }

    /** Of all these subjects, oldest first; without looks at personal data. */
    public Listing<Recorded> story(Collection<String> subjects, int page, int size) {
        var search = new Search(subjects, List.of(), Looks.WITHOUT, true);
        return chain.find(search, page, size).map(Recorded::of);
    }

    /** Who looked at personal data of these subjects, newest first. */
    public Listing<Recorded> looks(Collection<String> subjects, int page, int size) {
        var search = new Search(subjects, List.of(), Looks.ONLY, false);
        return chain.find(search, page, size).map(Recorded::of);
    }

    /** All acts of these names, oldest first, one after the other. */
    public void each(Collection<String> whats, Consumer<Recorded> act) {
        chain.each(whats, link -> act.accept(Recorded.of(link)));
    }

    private Collection<String> names(@Nullable String name) {
        return name == null ? List.of() : pseudonyms.allOf(name);
    }

    /** Reads the whole chain and compares it with the anchors: seconds for a million entries. */
    public Verification verify() {
        var found = chain.verify(anchors.known());
        if (found.valid()) {
            anchors.writeHead();
        }
        return found;
    }

    private PendingActs pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingActs pending) {
                return pending;
            }
        }
        var first = new PendingActs(chain, anchors, entities);
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    /**
     * An act as it was recorded.
     *
     * @param actor a member of staff, {@code system}, or a creator's pseudonym
     * @param task form id and key of the user task that was answered; null when there was none
     */
    public record Recorded(
            long entry,
            OffsetDateTime at,
            String actor,
            String what,
            String subjectType,
            String subjectId,
            @Nullable String reason,
            Map<String, String> details,
            @Nullable String task,
            String hash) {
        static Recorded of(Link link) {
            return new Recorded(
                    link.entry(),
                    link.at().atOffset(ZoneOffset.UTC),
                    link.actor(),
                    link.what(),
                    link.subjectType(),
                    link.subjectId(),
                    link.reason(),
                    Json.read(link.details()),
                    link.task(),
                    link.hash());
        }
    }
}
