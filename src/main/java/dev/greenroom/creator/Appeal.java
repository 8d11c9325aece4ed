package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One appeal.
 *
 * @param text in the creator's own words
 * @param escalatedAt when it was overdue; null in time
 * @param reason of the decision, for the creator
 */
public record Appeal(
        AppealId id,
        CreatorId creatorId,
        Against against,
        @Nullable HoldCode code,
        String text,
        AppealState state,
        OffsetDateTime madeAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason) {
    Matter matter() {
        return new Matter(against, code);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
