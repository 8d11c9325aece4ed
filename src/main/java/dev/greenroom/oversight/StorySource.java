package dev.greenroom.oversight;

import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one module knows of which subjects belong to one story. Each answers for ids of its own and is silent about others. */
public interface StorySource {
    /** Whose matter this is: a creator's, an alert's, a payout's. */
    default Optional<ApplicationId> person(String id) {
        return Optional.empty();
    }

    /** Whether this is a subject of the module, though no single person's: a run, a batch. */
    default boolean knows(String id) {
        return false;
    }

    /** What belongs to each story about this person: the id as a creator, of alerts. */
    default Set<String> ofPerson(ApplicationId person) {
        return Set.of();
    }

    /** What belongs to the story of this subject: the run, batch and statement of a payout, all payments of a creator. */
    default Set<String> beside(String id) {
        return Set.of();
    }

    /** What happened to these and is told by no act, because it happened to very many at once. */
    default List<Happening> happenings(Set<String> ids) {
        return List.of();
    }

    /** Whether only compliance and auditors read why this was done. */
    default boolean isConfidential(Recorded act) {
        return false;
    }

    /** @param what past fact in upper snake */
    record Happening(
            OffsetDateTime at, String what, String subjectType, String subjectId, Map<String, String> details) {}
}
