package dev.greenroom.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act worth remembering.
 *
 * @param actor username, or {@code system}; a creator's is recorded as a pseudonym
 * @param what past fact in upper snake, {@code APPLICATION_SUBMITTED}; a look at personal data ends with {@code _READ}
 * @param subjectType {@code application}, {@code creator}, {@code run}, {@code batch}, {@code payout}, {@code statement}, {@code task}, …
 * @param subjectId id of the subject
 * @param reason plain words, no personal identifiers
 * @param details before and after, verdicts, ids: no personal identifiers in clear
 * @param task the user task that the act answers, {@code form id/task key}; null when there is none
 */
public record Act(
        String actor,
        String what,
        String subjectType,
        String subjectId,
        @Nullable String reason,
        Map<String, String> details,
        @Nullable String task) {
    public static final String SYSTEM = "system";

    public Act(
            String actor,
            String what,
            String subjectType,
            String subjectId,
            @Nullable String reason,
            Map<String, String> details) {
        this(actor, what, subjectType, subjectId, reason, details, null);
    }

    public static Act bySystem(String what, String subjectType, String subjectId) {
        return new Act(SYSTEM, what, subjectType, subjectId, null, Map.of());
    }

    /** The same act, done by answering this user task. */
    public Act from(String form, long taskKey) {
        return new Act(actor, what, subjectType, subjectId, reason, details, form + "/" + taskKey);
    }

    /** The same act, told to be done for somebody else. */
    Act onBehalfOf(String principal) {
        var told = new HashMap<>(details);
        told.put(Representation.ON_BEHALF_OF, principal);
        return new Act(actor, what, subjectType, subjectId, reason, told, task);
    }
}
