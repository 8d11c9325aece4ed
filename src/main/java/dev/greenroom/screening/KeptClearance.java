package dev.greenroom.screening;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A clearance as it was given.
 *
 * @param listVersion of the list in force at that time
 * @param entry what became of the entry since; after a change the clearance counts no more
 */
public record KeptClearance(
        String list,
        String entryId,
        long listVersion,
        String by,
        String reason,
        @Nullable String secondBy,
        @Nullable String secondReason,
        OffsetDateTime at,
        EntryState entry) {}
