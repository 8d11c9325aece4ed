package dev.greenroom.worklist;

import dev.greenroom.reference.ApplicationId;
import java.util.Collection;
import java.util.Set;

/**
 * Who is behind the subjects of one type, as the module that owns them registers it: each task about such a subject is kept
 * from people who are related to these persons. Each question costs with the people asked about, not with the people paid.
 */
public interface SubjectPeople {
    /** As {@link TaskPolicy#subjectType()}. */
    String subjectType();

    /** Of these people, those whom a decision about this subject concerns. */
    Set<ApplicationId> concerned(String subjectId, Set<ApplicationId> people);

    /** Of these people, those whom a decision about this subject would pay for the first time ever. */
    default Set<ApplicationId> paidFirst(String subjectId, Set<ApplicationId> people) {
        return Set.of();
    }

    /** The persons about whom each of these subjects decides; empty where a subject has more than one. */
    default Set<ApplicationId> persons(Collection<String> subjectIds) {
        return Set.of();
    }

    /** Ids of all subjects whose acts lead to this one, itself included: a batch's run, a payout's batch. */
    default Set<String> chain(String subjectId) {
        return Set.of(subjectId);
    }
}
