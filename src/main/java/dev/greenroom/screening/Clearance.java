package dev.greenroom.screening;

import org.jspecify.annotations.Nullable;

/**
 * Who found hits to be somebody else, and why.
 *
 * @param by username of the first officer
 * @param secondBy username of another officer; null when nobody else was asked
 */
public record Clearance(String by, String reason, @Nullable String secondBy, @Nullable String secondReason) {
    boolean isByTwo() {
        return secondBy != null && !secondBy.equals(by);
    }
}
