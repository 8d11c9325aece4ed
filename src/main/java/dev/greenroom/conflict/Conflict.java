package dev.greenroom.conflict;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.ConflictId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a member of staff to a person; it stands until it is ended.
 *
 * @param applicationId the person
 * @param relation in the member's words
 */
public record Conflict(
        ConflictId id,
        String username,
        ApplicationId applicationId,
        String relation,
        @Nullable String note,
        String declaredBy,
        OffsetDateTime declaredAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt) {

    public boolean stands() {
        return endedAt == null;
    }
}
