package dev.greenroom.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the record is as it was written.
 *
 * @param entries number of the last entry read
 * @param firstBroken the first entry that was changed, added or removed; null when the chain is whole
 */
public record Verification(boolean valid, long entries, @Nullable Long firstBroken) {}
