package dev.greenroom.audit;

import dev.greenroom.reference.Listing;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The hash-chained record of acts. */
@Component
public class AuditTrail {
    private final Chain chain;
    private final EntityManager entities;

    AuditTrail(Chain chain, EntityManager entities) {
        this.chain = chain;
        this.entities = entities;
    }

    /** Appends with the commit of the caller's transaction: both happen or neither; not readable before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        pending().add(act);
    }

    /**
     * Newest first.
     *
     * @param subject id of a subject; null for all
     * @param actor username; null for all
     */
    public Listing<Recorded> find(@Nullable String subject, @Nullable String actor, int page, int size) {
        return chain.find(subject, actor, page, size).map(Recorded::of);
    }

    /** Reads the whole chain: seconds for a million entries. */
    public Verification verify() {
        return chain.verify();
    }

    private PendingActs pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingActs pending) {
                return pending;
            }
        }
        var first = new PendingActs(chain, entities);
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    /** An act as it was recorded. */
    public record Recorded(
            long entry,
            OffsetDateTime at,
            String actor,
            String what,
            String subjectType,
            String subjectId,
            @Nullable String reason,
            Map<String, String> details,
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
                    link.readDetails(),
                    link.hash());
        }
    }
}
