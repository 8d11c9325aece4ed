package dev.greenroom.creator;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One creator as stored.
 *
 * @param payee sealed
 */
record Creator(
        CreatorId id,
        ApplicationId applicationId,
        String username,
        String locale,
        String stageName,
        @Nullable String hub,
        CreatorStanding standing,
        String payee,
        OffsetDateTime activeSince) {
    /** By what queues are filtered. */
    Map<String, String> traits() {
        return hub == null ? Map.of("language", locale) : Map.of("language", locale, "hub", hub);
    }

    Creator withPayee(String other) {
        return new Creator(id, applicationId, username, locale, stageName, hub, standing, other, activeSince);
    }
}
