package dev.greenroom.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act worth remembering.
 *
 * @param actor username, or {@code system}
 * @param what past fact in upper snake, {@code APPLICATION_SUBMITTED}
 * @param subjectType {@code application}, {@code creator}, {@code run}, {@code batch}, {@code payout}, {@code statement}, {@code task}, …
 * @param subjectId id of the subject
 * @param reason plain words, no personal identifiers
 * @param details before and after, verdicts, ids: no personal identifiers in clear
 */
public record Act(
        String actor,
        String what,
        String subjectType,
        String subjectId,
        @Nullable String reason,
        Map<String, String> details) {
    public static final String SYSTEM = "system";

    public static Act bySystem(String what, String subjectType, String subjectId) {
        return new Act(SYSTEM, what, subjectType, subjectId, null, Map.of());
    }
}
