package dev.greenroom.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the record is as it was written.
 *
 * @param entries number of the last entry read
 * @param firstBroken the first entry that was changed, added or removed; null when the chain is whole
 * @param brokenAnchor the first entry that an anchor knows otherwise than the chain; null when all agree
 * @param reason what is wrong, in words; null when nothing is
 * @param keyedFrom the entry from which on nobody can make entries without the key; null when there is none
 * @param anchors how many anchors were compared
 */
public record Verification(
        boolean valid,
        long entries,
        @Nullable Long firstBroken,
        @Nullable Long brokenAnchor,
        @Nullable String reason,
        @Nullable Long keyedFrom,
        int anchors) {}
